import { useTranslation } from 'react-i18next';
import { Select, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../../api/hooks.js';
import { PersonPicker as Document } from '../../../gql/person-picker.js';
import { OrganizationPicker, type PickedOrganization } from '../../../parts/organization-picker.js';
import { PartView } from '../../../parts/part-view.js';

/** A person and the organization for which she works in the group. */
export interface Seat {
  organization: PickedOrganization | null;
  accountId: string;
}

interface Field {
  id: string;
  label: string;
  error: string | undefined;
}

interface PersonPickerProps {
  organizationField: Field;
  personField: Field;
  value: Seat;
  onChange: (seat: Seat) => void;
}

/** Finds an organization, then one of its people. */
export function PersonPicker({ organizationField, personField, value, onChange }: PersonPickerProps) {
  const { organization, accountId } = value;
  return (
    <Stack>
      <OrganizationPicker
        field={organizationField}
        value={organization}
        onChange={(chosen) => onChange({ organization: chosen, accountId: '' })}
      />
      {organization && (
        <People
          key={organization.id}
          organization={organization}
          field={personField}
          value={accountId}
          onChange={(chosen) => onChange({ organization, accountId: chosen })}
        />
      )}
    </Stack>
  );
}

interface PeopleProps {
  organization: PickedOrganization;
  field: Field;
  value: string;
  onChange: (accountId: string) => void;
}

function People({ organization: { id, name }, field, value, onChange }: PeopleProps) {
  const { t } = useTranslation();
  return (
    <PartView query={useDocument(Document, { id })}>
      {({ organization }) => {
        const people = organization?.activePeople.nodes ?? [];
        return people.length === 0 ? (
          <Text>{t('groups.fields.nobody', { name })}</Text>
        ) : (
          <Select
            {...field}
            hint={t('groups.fields.personHint', { name })}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            options={[
              { value: '', label: t('groups.fields.choose') },
              ...people.map((person) => ({ value: person.id, label: person.displayName })),
            ]}
          />
        );
      }}
    </PartView>
  );
}

/** What is still to be chosen, as the faults that the server would give. */
export function missingIn({ organization, accountId }: Seat, path: string[], messages: [string, string]) {
  if (!organization) return [{ code: 'REQUIRED', path: [...path, 'organizationId'], message: messages[0] }];
  return accountId === '' ? [{ code: 'REQUIRED', path: [...path, 'accountId'], message: messages[1] }] : [];
}
