import { useTranslation } from 'react-i18next';
import {
  Announcement,
  Button,
  DataTable,
  EmptyState,
  Link,
  LinkButton,
  Loading,
  Row,
  Stack,
  Text,
  type Column,
} from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { leaving, Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { useUrlValues } from '../../app/url-values.js';
import { MembersPage, type MembersPageQuery } from '../../gql/members-page.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { lands, readMembersChoice, toOrganizationFilter, type MembersChoice } from './members-filter.js';
import { MembersFilterForm } from './members-filter-form.js';

type Member = MembersPageQuery['organizations']['nodes'][number];

export function Component() {
  const { t } = useTranslation();
  const { params, set, clear } = useUrlValues();
  const choice = readMembersChoice(params);
  return (
    <Page title={t('members.title')} lead={t('members.lead')}>
      <Row>
        <LinkButton href={paths.apply}>{t('members.apply')}</LinkButton>
        <LinkButton href={paths.network}>{t('members.network')}</LinkButton>
        <LinkButton href={paths.offices}>{t('members.offices')}</LinkButton>
        <LinkButton href={paths.circles}>{t('members.circles')}</LinkButton>
      </Row>
      <MembersFilterForm choice={choice} set={set} />
      <Results choice={choice} set={set} clear={clear} />
    </Page>
  );
}

type ResultsProps = {
  choice: MembersChoice;
  set: (name: string, values: string[]) => void;
  clear: () => void;
};

function Results({ choice, set, clear }: ResultsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useColumns();
  const variables = { filter: toOrganizationFilter(choice), order: choice.order };
  const connection = useConnection(MembersPage, variables, (data) => data.organizations.pageInfo);
  const pages = connection.data?.pages;
  const last = pages?.at(-1)?.organizations;
  if (!pages || !last) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} lines={8} />;
  }
  const rows = pages.flatMap((page) => page.organizations.nodes);
  const count = t('members.count', { count: last.totalCount, number: format.number(last.totalCount) });
  return (
    <Stack>
      <Announcement visible>{count}</Announcement>
      {rows.length === 0 ? (
        <NoMembers
          onEveryone={choice.everyone ? undefined : leaving(() => set('alle', ['1']))}
          onClear={leaving(clear)}
        />
      ) : (
        <>
          <DataTable
            caption={t('members.title')}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
          <More connection={connection} shown={rows.length} total={last.totalCount} />
        </>
      )}
    </Stack>
  );
}

function useColumns(): Column<Member>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const landName = useLandName();
  const circle = (row: Member) =>
    row.membership ? t(`enums.circle.${row.membership.circle}`) : t('members.noMembership');
  return [
    {
      key: 'name',
      header: t('members.name'),
      rowHeader: true,
      cell: (row) => (
        <Link href={paths.member(row.id)} small>
          {row.name}
        </Link>
      ),
    },
    { key: 'circle', header: t('members.circle'), cell: circle },
    { key: 'land', header: t('members.land'), cell: (row) => landName(row.landCode) },
    {
      key: 'population',
      header: t('members.population'),
      numeric: true,
      cell: (row) => (row.population === null ? '–' : format.number(row.population)),
    },
    { key: 'kind', header: t('members.kind'), cell: (row) => t(`enums.organizationKind.${row.kind}`) },
    {
      key: 'since',
      header: t('members.since'),
      compact: true,
      cell: (row) => (row.membership?.admittedOn ? format.shortDate(row.membership.admittedOn) : '–'),
    },
  ];
}

function useLandName(): (code: string | null) => string {
  const { t } = useTranslation();
  return (code) => {
    const land = lands.find((known) => known === code);
    return land ? t(`enums.land.${land}`) : '–';
  };
}

function NoMembers({ onEveryone, onClear }: { onEveryone: (() => void) | undefined; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('members.emptyTitle')}
      actions={
        <>
          {onEveryone && <Button onClick={onEveryone}>{t('members.showEveryone')}</Button>}
          <Button onClick={onClear}>{t('common.clearFilters')}</Button>
        </>
      }
    >
      <Text>{t('members.emptyText')}</Text>
    </EmptyState>
  );
}
