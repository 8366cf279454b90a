import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, ErrorSummary, Heading, RadioGroup, Stack, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { UpdateAccount } from '../../gql/update-account.js';
import { switchLanguage, toLanguage } from '../../i18n/texts.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Account } from './account-page.js';

/** Name and language; the screen follows the language at once. */
export function ProfileForm({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [displayName, setDisplayName] = useState(account.displayName);
  const [locale, setLocale] = useState(toLanguage(account.locale) ?? 'de');
  const faults = useFieldFaults({ displayName: t('account.name'), locale: t('account.language') });
  const command = useCommand(UpdateAccount);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate(
      { input: { displayName, locale } },
      {
        onSuccess: ({ updateAccount: { userErrors } }) => {
          faults.show(userErrors);
          if (userErrors.length === 0) void switchLanguage(locale);
        },
        onError: () => faults.show([]),
      },
    );
  };
  const language = faults.field('locale');
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <Heading level={2}>{t('account.profile')}</Heading>
        <ErrorSummary title={t('account.faults')} faults={faults.summary} />
        {command.error && <FailureAlert error={command.error} />}
        <TextField
          {...faults.field('displayName')}
          hint={t('account.nameHint')}
          autoComplete="name"
          value={displayName}
          onChange={(event) => setDisplayName(event.target.value)}
        />
        <RadioGroup
          id={language.id}
          legend={language.label}
          error={language.error}
          hint={t('account.languageHint')}
          choices={[
            { value: 'de', label: <span lang="de">Deutsch</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
          value={locale}
          onChange={(value) => setLocale(toLanguage(value) ?? 'de')}
        />
        <Button look="primary" type="submit" busy={command.isPending}>
          {t('account.save')}
        </Button>
        {command.data?.updateAccount.userErrors.length === 0 && (
          <Alert kind="success" title={t('account.saved')} announce />
        )}
      </Stack>
    </form>
  );
}
