import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, TextField } from '@allmende/web-kern';

interface PasswordFieldProps {
  id: string;
  label: string;
  error: string | undefined;
  /** Whose password it is: password managers file it under this. */
  email?: string;
  value: string;
  onChange: (password: string) => void;
}

/** A new password: the rules stand above the field, and showing it replaces typing it twice. */
export function PasswordField({ email, value, onChange, ...field }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  return (
    <>
      {email && <input type="text" autoComplete="username" value={email} readOnly hidden />}
      <TextField
        {...field}
        type={visible ? 'text' : 'password'}
        hint={t('account.passwordRules')}
        autoComplete="new-password"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Checkbox
        label={t('account.showPassword')}
        checked={visible}
        onChange={(event) => setVisible(event.target.checked)}
      />
    </>
  );
}
