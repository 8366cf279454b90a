import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, Text, type Column } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import {
  AssociationMembers as Document,
  type AssociationMembersQuery,
} from '../../gql/association-members.js';
import { useFormat } from '../../i18n/format.js';
import { ListOf } from '../../parts/list-of.js';
import type { Member } from './member-page.js';

/** "seit 1. Januar 2020", or from when until when. */
function usePeriod(): (period: { since: string; until: string | null }) => string {
  const { t } = useTranslation();
  const { date } = useFormat();
  return ({ since, until }) =>
    until
      ? t('common.fromUntil', { from: date(since), until: date(until) })
      : t('common.since', { from: date(since) });
}

/** The associations that it belongs or belonged to. */
export function MemberBelonging({ belongsTo }: { belongsTo: Member['belongsTo']['nodes'] }) {
  const { t } = useTranslation();
  const period = usePeriod();
  if (belongsTo.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.associations')}</Heading>
      <ul className="kern-list al-list">
        {belongsTo.map(({ id, association, ...time }) => (
          <li key={id}>
            <Link href={paths.member(association.id)}>{association.name}</Link>, {period(time)}
          </li>
        ))}
      </ul>
    </Stack>
  );
}

type Belonging = NonNullable<
  AssociationMembersQuery['organization']
>['associationMemberships']['nodes'][number];

const nobody = { totalCount: 0, nodes: [] };

/** Who belongs or belonged to the association. */
export function AssociationMembers({ id }: { id: string }) {
  const { t } = useTranslation();
  const period = usePeriod();
  const connection = useConnection(
    Document,
    { id },
    (data) => data.organization?.associationMemberships.pageInfo,
  );
  const columns: Column<Belonging>[] = [
    {
      key: 'name',
      header: t('members.name'),
      rowHeader: true,
      cell: ({ organization }) => (
        <Link href={paths.member(organization.id)} small>
          {organization.name}
        </Link>
      ),
    },
    { key: 'period', header: t('member.belongs'), cell: period },
  ];
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.associationMembers')}</Heading>
      <ListOf
        connection={connection}
        list={(data) => data.organization?.associationMemberships ?? nobody}
        empty={<Text>{t('member.associationEmpty')}</Text>}
      >
        {(rows) => (
          <DataTable
            caption={t('member.associationMembers')}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </ListOf>
    </Stack>
  );
}
