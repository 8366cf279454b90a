import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, ErrorSummary, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { useLinkToken } from '../../app/link-token.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { ResetPassword } from '../../gql/reset-password.js';
import { PasswordField } from '../../parts/password-field.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import { useFieldFaults } from '../../parts/user-faults.js';

export function Component() {
  const { t } = useTranslation();
  const token = useLinkToken();
  return (
    <Page title={t('password.new')} trail={[{ href: paths.signIn, label: t('signIn.title') }]} narrow>
      {token === null ? <DeadLink /> : <NewPassword key={token} token={token} />}
    </Page>
  );
}

function NewPassword({ token }: { token: string }) {
  const { t } = useTranslation();
  const command = useCommand(ResetPassword);
  const [newPassword, setPassword] = useState('');
  const faults = useFieldFaults({ newPassword: t('account.newPassword') });
  const result = command.data?.resetPassword;
  const aboutTheLink = result?.userErrors.some(({ path }) => path[1] === 'token');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate(
      { input: { token, newPassword } },
      {
        onSuccess: ({ resetPassword }) => faults.show(resetPassword.userErrors),
        onError: () => faults.show([]),
      },
    );
  };
  if (result?.done) return <Done />;
  if (aboutTheLink || command.error?.code === 'NOT_FOUND') return <DeadLink />;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <Text>{t('password.newText')}</Text>
        <ErrorSummary title={t('common.faults')} faults={faults.summary} />
        {command.error && <FailureAlert error={command.error} />}
        <PasswordField {...faults.field('newPassword')} value={newPassword} onChange={setPassword} />
        <div>
          <Button look="primary" type="submit" busy={command.isPending}>
            {command.isPending ? t('common.sending') : t('password.set')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Done() {
  const { t } = useTranslation();
  return (
    <Stack>
      <TakesFocus on="done">
        <Alert kind="success" title={t('password.done')}>
          <Text>{t('password.doneText')}</Text>
        </Alert>
      </TakesFocus>
      <Row>
        <LinkButton look="primary" href={paths.signInFrom(paths.dashboard)}>
          {t('common.nav.signIn')}
        </LinkButton>
      </Row>
    </Stack>
  );
}

/** Used, expired, replaced by a newer one or never ours: the way on is the same. */
function DeadLink() {
  const { t } = useTranslation();
  return (
    <Stack>
      <TakesFocus on="dead">
        <Alert kind="warning" title={t('password.dead')}>
          <Text>{t('password.deadText')}</Text>
        </Alert>
      </TakesFocus>
      <Row>
        <LinkButton look="primary" href={paths.forgottenPassword}>
          {t('password.again')}
        </LinkButton>
      </Row>
    </Stack>
  );
}
