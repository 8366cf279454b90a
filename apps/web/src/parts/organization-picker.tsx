import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Button, RadioGroup, SearchField, Stack } from '@allmende/web-kern';
import { useDocument } from '../api/hooks.js';
import { FailureAlert } from '../app/failures.js';
import { OrganizationPicker as Document, type OrganizationPickerQuery } from '../gql/organization-picker.js';
import type { OrganizationKind } from '../gql/schema.js';
import { useFormat } from '../i18n/format.js';
import { useOrganizationHint } from './organization-hint.js';

/** An organization as it is offered for choice. */
export type PickedOrganization = OrganizationPickerQuery['organizations']['nodes'][number];

interface OrganizationPickerProps {
  /** What `useFieldFaults` gives for the field. */
  field: { id: string; label: string; error: string | undefined };
  hint?: ReactNode;
  value: PickedOrganization | null;
  onChange: (organization: PickedOrganization) => void;
  /** Only organizations of these kinds; of all when absent. */
  kinds?: OrganizationKind[];
}

/** Finds one organization of the directory: a search box, then a choice of what was found. */
export function OrganizationPicker({ field, hint, value, onChange, kinds }: OrganizationPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const search = () => setText(typed.trim());
  const searchOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter would send the form around.
    event.preventDefault();
    search();
  };
  return (
    <Stack>
      <SearchField
        id={field.id}
        label={field.label}
        hint={hint ?? t('picker.hint')}
        error={field.error}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={searchOnEnter}
        submit={<Button onClick={search}>{t('common.search')}</Button>}
      />
      {text === '' ? (
        value && <Choices found={[value]} value={value} onChange={onChange} />
      ) : (
        <Found filter={{ text, kinds: kinds ?? null }} value={value} onChange={onChange} />
      )}
    </Stack>
  );
}

type Chosen = Pick<OrganizationPickerProps, 'value' | 'onChange'>;

function Found({
  filter,
  ...chosen
}: Chosen & { filter: { text: string; kinds: OrganizationKind[] | null } }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useDocument(Document, { filter });
  if (query.error) return <FailureAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { nodes = [], totalCount = 0 } = query.data?.organizations ?? {};
  const number = format.number(totalCount);
  const said =
    totalCount > nodes.length
      ? t('picker.tooMany', { number, shown: nodes.length })
      : t('picker.found', { count: totalCount, text: filter.text });
  return (
    <>
      <Announcement visible>{query.data ? said : t('common.loading')}</Announcement>
      {nodes.length > 0 && <Choices found={nodes} {...chosen} />}
    </>
  );
}

function Choices({ found, value, onChange }: Chosen & { found: readonly PickedOrganization[] }) {
  const { t } = useTranslation();
  const hint = useOrganizationHint();
  // What was chosen stays in sight, whatever is searched next.
  const missing = value && !found.some(({ id }) => id === value.id);
  const all = missing ? [value, ...found] : found;
  const choose = (id: string) => {
    const chosen = all.find((organization) => organization.id === id);
    if (chosen) onChange(chosen);
  };
  return (
    <RadioGroup
      legend={t('picker.choice')}
      value={value?.id}
      onChange={choose}
      choices={all.map((organization) => ({
        value: organization.id,
        label: organization.name,
        hint: hint(organization),
      }))}
    />
  );
}
