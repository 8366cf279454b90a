import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Checkbox, ErrorSummary, Heading, Stack, Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { ChangePassword } from '../../gql/change-password.js';
import { useFieldFaults } from '../../parts/user-faults.js';

/** What is typed, and the command that gets it. */
function usePasswordChange() {
  const { t } = useTranslation();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const faults = useFieldFaults({
    currentPassword: t('account.currentPassword'),
    newPassword: t('account.newPassword'),
  });
  const command = useCommand(ChangePassword);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate(
      { input: { currentPassword, newPassword } },
      {
        onSuccess: ({ changePassword: { userErrors } }) => {
          faults.show(userErrors);
          if (userErrors.length > 0) return;
          setCurrent('');
          setNew('');
        },
        onError: () => faults.show([]),
      },
    );
  };
  return { currentPassword, setCurrent, newPassword, setNew, faults, command, submit };
}

/** A new password; the rules stand above the field, and showing it replaces typing it twice. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  const { currentPassword, setCurrent, newPassword, setNew, faults, command, submit } = usePasswordChange();
  const type = visible ? 'text' : 'password';
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <Stack gap="small">
          <Heading level={2}>{t('account.password')}</Heading>
          <Text>{t('account.passwordText')}</Text>
        </Stack>
        <ErrorSummary title={t('account.faults')} faults={faults.summary} />
        {command.error && <FailureAlert error={command.error} />}
        {/* Password managers find by it whose password this is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <TextField
          {...faults.field('currentPassword')}
          type={type}
          autoComplete="current-password"
          spellCheck={false}
          value={currentPassword}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <TextField
          {...faults.field('newPassword')}
          type={type}
          hint={t('account.passwordRules')}
          autoComplete="new-password"
          spellCheck={false}
          value={newPassword}
          onChange={(event) => setNew(event.target.value)}
        />
        <Checkbox
          label={t('account.showPasswords')}
          checked={visible}
          onChange={(event) => setVisible(event.target.checked)}
        />
        <Button look="primary" type="submit" busy={command.isPending}>
          {t('account.changePassword')}
        </Button>
        {command.data?.changePassword.userErrors.length === 0 && (
          <Alert kind="success" title={t('account.passwordChanged')} announce />
        )}
      </Stack>
    </form>
  );
}
