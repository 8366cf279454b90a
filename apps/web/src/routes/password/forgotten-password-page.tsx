import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, ErrorSummary, Link, Stack, Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { RequestPasswordReset } from '../../gql/request-password-reset.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import { useFieldFaults } from '../../parts/user-faults.js';

export function Component() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string>();
  return (
    <Page
      title={t('password.forgotten')}
      trail={[{ href: paths.signIn, label: t('signIn.title') }]}
      lead={asked === undefined ? t('password.forgottenLead') : undefined}
      narrow
    >
      {asked === undefined ? (
        <AddressForm onAsked={setAsked} />
      ) : (
        <Asked email={asked} onAgain={() => setAsked(undefined)} />
      )}
    </Page>
  );
}

function AddressForm({ onAsked }: { onAsked: (email: string) => void }) {
  const { t } = useTranslation();
  const command = useCommand(RequestPasswordReset);
  const [typed, setTyped] = useState('');
  const faults = useFieldFaults({ email: t('signIn.email') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const email = typed.trim();
    const message = email === '' ? t('signIn.emailMissing') : t('signIn.emailWrong');
    if (!/^\S+@\S+$/.test(email))
      return faults.show([{ code: 'INVALID_EMAIL', path: ['input', 'email'], message }]);
    command.mutate(
      { email },
      {
        onSuccess: ({ requestPasswordReset }) => {
          faults.show(requestPasswordReset.userErrors);
          if (requestPasswordReset.userErrors.length === 0) onAsked(email);
        },
        onError: () => faults.show([]),
      },
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <ErrorSummary title={t('common.faults')} faults={faults.summary} />
        {command.error && <FailureAlert error={command.error} />}
        <TextField
          {...faults.field('email')}
          type="email"
          autoComplete="username"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div>
          <Button look="primary" type="submit" busy={command.isPending}>
            {command.isPending ? t('common.sending') : t('password.request')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** The same for every address: whether there is an account is told by the mail alone. */
function Asked({ email, onAgain }: { email: string; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <TakesFocus on={email}>
        <Alert kind="info" title={t('password.asked')}>
          <Text>{t('password.askedText', { email })}</Text>
        </Alert>
      </TakesFocus>
      <Text>{t('password.notArrived')}</Text>
      <div>
        <Button onClick={onAgain}>{t('password.again')}</Button>
      </div>
      <Text>
        <Link href={paths.signIn}>{t('password.toSignIn')}</Link>
      </Text>
    </Stack>
  );
}
