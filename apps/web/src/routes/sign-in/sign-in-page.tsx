import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import {
  Alert,
  Button,
  ErrorSummary,
  Link,
  LinkButton,
  Row,
  Stack,
  Text,
  TextField,
  type FieldFault,
} from '@allmende/web-kern';
import { ApiError } from '../../api/api-error.js';
import { FailureAlert } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths, readReturnPath } from '../../app/paths.js';
import { useEnter } from '../../app/session-change.js';
import { useViewer } from '../../app/viewer.js';

export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const viewer = useViewer();
  const returnPath = readReturnPath(params, useLocation().hash);
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} narrow>
      {viewer ? (
        <Stack>
          <Text>{t('signIn.already', { name: viewer.displayName })}</Text>
          <Row>
            <LinkButton look="primary" href={returnPath}>
              {t('signIn.continue')}
            </LinkButton>
          </Row>
        </Stack>
      ) : (
        <SignInForm returnPath={returnPath} />
      )}
    </Page>
  );
}

/** Runs the sign-in and keeps what went wrong. */
function useSignIn(returnPath: string) {
  const enter = useEnter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const run = async (email: string, password: string) => {
    setBusy(true);
    setError(undefined);
    try {
      await enter(email, password, returnPath);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run, forget: () => setError(undefined) };
}

function SignInForm({ returnPath }: { returnPath: string }) {
  const { t } = useTranslation();
  const id = useId();
  const emailId = `${id}-email`;
  const passwordId = `${id}-password`;
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const { busy, error, run, forget } = useSignIn(returnPath);
  const faultOf = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.message;

  const check = (email: string, password: string): FieldFault[] => {
    const found: FieldFault[] = [];
    if (email === '') found.push({ fieldId: emailId, message: t('signIn.emailMissing') });
    else if (!/^\S+@\S+$/.test(email)) found.push({ fieldId: emailId, message: t('signIn.emailWrong') });
    if (password === '') found.push({ fieldId: passwordId, message: t('signIn.passwordMissing') });
    return found;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email')).trim();
    const password = String(form.get('password'));
    const found = check(email, password);
    setFaults(found);
    if (found.length > 0) forget();
    else void run(email, password);
  };
  return (
    // Our own messages instead of the browser's: those are neither linked nor in the language of the page.
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <ErrorSummary title={t('signIn.faults')} faults={faults} />
        {error && <SignInFailure error={error} />}
        <TextField
          id={emailId}
          name="email"
          type="email"
          autoComplete="username"
          label={t('signIn.email')}
          error={faultOf(emailId)}
        />
        <TextField
          id={passwordId}
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('signIn.password')}
          error={faultOf(passwordId)}
        />
        <div>
          <Button look="primary" type="submit" busy={busy}>
            {busy ? t('signIn.busy') : t('signIn.submit')}
          </Button>
        </div>
        <Text>
          <Link href={paths.forgottenPassword}>{t('signIn.forgotten')}</Link>
        </Text>
      </Stack>
    </form>
  );
}

function SignInFailure({ error }: { error: Error }) {
  const { t } = useTranslation();
  const code = error instanceof ApiError ? error.code : undefined;
  if (code === 'UNAUTHENTICATED') return <Alert kind="danger" title={t('signIn.refused')} announce />;
  if (error instanceof ApiError && code === 'RATE_LIMITED' && error.retryAfter) {
    return <Alert kind="danger" title={t('signIn.tooMany', { seconds: error.retryAfter })} announce />;
  }
  return <FailureAlert error={error} />;
}
