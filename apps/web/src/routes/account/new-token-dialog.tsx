import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup, Select, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { CreateApiToken } from '../../gql/create-api-token.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { dayAfter, longestLife, scopeKey, scopes } from './token-scopes.js';

/** A new token with its secret, which nobody can see again. */
export interface MadeToken {
  name: string;
  secret: string;
}

interface NewTokenProps {
  organizations: readonly { id: string; name: string }[];
  onClose: () => void;
  onMade: (token: MadeToken) => void;
}

/** Asks for name, organization, scopes and expiry. */
export function NewTokenDialog(props: NewTokenProps) {
  const { t } = useTranslation();
  const { input, change, faults, error, submit } = useNewToken(props);
  return (
    <DialogForm
      title={t('tokens.create')}
      confirm={t('tokens.make')}
      onClose={props.onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      <TextField
        {...faults.field('name')}
        hint={t('tokens.nameHint')}
        autoComplete="off"
        value={input.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Select
        {...faults.field('organizationId')}
        hint={t('tokens.organizationHint')}
        value={input.organizationId}
        onChange={(event) => change({ organizationId: event.target.value })}
        options={props.organizations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ScopeField field={faults.field('scopes')} values={input.scopes} onChange={change} />
      <TextField
        {...faults.field('expiresOn')}
        type="date"
        hint={t('tokens.expiresHint')}
        min={dayAfter(new Date(), 0)}
        max={dayAfter(new Date(), longestLife)}
        value={input.expiresOn}
        onChange={(event) => change({ expiresOn: event.target.value })}
      />
    </DialogForm>
  );
}

function useNewToken({ organizations, onClose, onMade }: NewTokenProps) {
  const { t } = useTranslation();
  const [input, setInput] = useState(() => ({
    name: '',
    organizationId: organizations[0]?.id ?? '',
    scopes: ['read'],
    expiresOn: dayAfter(new Date(), 90),
  }));
  const faults = useFieldFaults({
    name: t('tokens.name'),
    organizationId: t('tokens.organization'),
    scopes: t('tokens.scopes'),
    expiresOn: t('tokens.expiresOn'),
  });
  const command = useCommand(CreateApiToken);
  const submit = async () => {
    // An empty date is none at all to the schema, so the server has no words for it.
    if (input.expiresOn === '') {
      faults.show([{ code: 'MISSING', message: t('tokens.expiresMissing'), path: ['input', 'expiresOn'] }]);
      return;
    }
    const { createApiToken } = await command.mutateAsync({ input });
    faults.show(createApiToken.userErrors);
    if (!createApiToken.secret) return;
    onClose();
    onMade({ name: input.name, secret: createApiToken.secret });
  };
  const change = (part: Partial<typeof input>) => setInput((now) => ({ ...now, ...part }));
  return { input, change, faults, error: command.error, submit };
}

function ScopeField(props: {
  field: { id: string; label: string; error: string | undefined };
  values: readonly string[];
  onChange: (change: { scopes: string[] }) => void;
}) {
  const { t } = useTranslation();
  const { id, label, error } = props.field;
  const choices = scopes.map((value) => {
    const key = scopeKey(value) ?? 'read';
    return {
      value,
      label: t('tokens.scopeChoice', { name: t(`tokens.scope.${key}`), text: t(`tokens.scopeText.${key}`) }),
    };
  });
  return (
    <CheckboxGroup
      id={id}
      legend={label}
      error={error}
      hint={t('tokens.scopesHint')}
      choices={choices}
      values={props.values}
      onChange={(values) => props.onChange({ scopes: values })}
    />
  );
}
