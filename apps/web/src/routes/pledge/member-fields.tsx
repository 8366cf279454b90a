import { useTranslation } from 'react-i18next';
import { CheckboxGroup, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { PledgeMembers } from '../../gql/pledge-members.js';
import { ListOf } from '../../parts/list-of.js';
import type { PledgePartProps } from './pledge-fields.js';

interface Row {
  organization: { id: string; name: string };
}

const chosenOf = (rows: readonly Row[], ids: readonly string[]) =>
  rows.map(({ organization: { id, name } }) => ({ id, name })).filter(({ id }) => ids.includes(id));

const none = { totalCount: 0, nodes: [] };

/** For which of its members an association pledges. */
export function MemberFields({ giver, draft, change, faults }: PledgePartProps) {
  const { t } = useTranslation();
  const connection = useConnection(
    PledgeMembers,
    { id: giver.id },
    ({ organization }) => organization?.associationMemberships.pageInfo,
  );
  const { label, ...field } = faults.field('memberIds');
  return (
    <Stack>
      <ListOf
        connection={connection}
        list={({ organization }) => organization?.associationMemberships ?? none}
        empty={<Text>{t('pledge.noMembers')}</Text>}
      >
        {(rows) => (
          <CheckboxGroup
            {...field}
            legend={label}
            hint={t('pledge.membersHint')}
            optionalNote={t('common.optional')}
            values={draft.members.map(({ id }) => id)}
            onChange={(ids) => change({ members: chosenOf(rows, ids) })}
            choices={rows
              .filter(({ current }) => current)
              .map(({ organization: { id, name } }) => ({ value: id, label: name }))}
          />
        )}
      </ListOf>
    </Stack>
  );
}
