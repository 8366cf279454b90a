import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorSummary, Heading, Stack, Text, TextField } from '@allmende/web-kern';
import { FailureAlert } from '../../app/failures.js';
import { PasswordField } from '../../parts/password-field.js';
import { useFieldFaults, type UserError } from '../../parts/user-faults.js';
import type { Offer } from './invitation-page.js';
import { useFirstEntry } from './use-first-entry.js';

/** For those without an account: a name and a password, and they are in. */
export function NewAccountForm({ offer, token }: { offer: Offer; token: string }) {
  const { t } = useTranslation();
  const [displayName, setName] = useState(offer.displayName ?? '');
  const [password, setPassword] = useState('');
  const faults = useFieldFaults({ displayName: t('account.name'), password: t('account.password') });
  const { busy, error, enter } = useFirstEntry(offer.email, token);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: UserError[] = displayName.trim()
      ? []
      : [{ code: 'REQUIRED', path: ['input', 'displayName'], message: t('invitation.nameMissing') }];
    faults.show(missing.length > 0 ? missing : await enter(displayName, password));
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="large">
        <Stack gap="small">
          <Heading level={2}>{t('invitation.newAccount')}</Heading>
          <Text>{t('invitation.newAccountText', { email: offer.email })}</Text>
        </Stack>
        <ErrorSummary title={t('common.faults')} faults={faults.summary} />
        {error && <FailureAlert error={error} />}
        <TextField
          {...faults.field('displayName')}
          hint={t('account.nameHint')}
          autoComplete="name"
          value={displayName}
          onChange={(event) => setName(event.target.value)}
        />
        <PasswordField
          {...faults.field('password')}
          email={offer.email}
          value={password}
          onChange={setPassword}
        />
        <div>
          <Button look="primary" type="submit" busy={busy}>
            {busy ? t('common.sending') : t('invitation.accept')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
