import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, Text, type Column } from '@allmende/web-kern';
import { useConnection } from '../../../api/hooks.js';
import { paths } from '../../../app/paths.js';
import { WaitingList, type WaitingListQuery } from '../../../gql/waiting-list.js';
import { useFormat } from '../../../i18n/format.js';
import { ListOf } from '../../../parts/list-of.js';

type Waiting = WaitingListQuery['waitingList']['nodes'][number];

/** Who moves up when a seat falls free, in order. */
export function WaitingPart() {
  const { t } = useTranslation();
  const connection = useConnection(WaitingList, {}, (data) => data.waitingList.pageInfo);
  const columns = useColumns();
  return (
    <Stack>
      <Heading level={2}>{t('seats.waitingList')}</Heading>
      <ListOf
        connection={connection}
        list={(data) => data.waitingList}
        empty={<Text>{t('seats.waitingEmpty')}</Text>}
      >
        {(rows) => (
          <DataTable
            caption={t('seats.waitingList')}
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

function useColumns(): Column<Waiting>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { key: 'position', header: t('seats.position'), numeric: true, cell: (row) => row.waitingPosition },
    {
      key: 'name',
      header: t('seats.name'),
      rowHeader: true,
      cell: ({ organization: { id, name } }) => (
        <Link href={paths.member(id)} small>
          {name}
        </Link>
      ),
    },
    {
      key: 'appliedOn',
      header: t('seats.appliedOn'),
      compact: true,
      cell: ({ appliedOn }) => (appliedOn ? format.shortDate(appliedOn) : '–'),
    },
    {
      key: 'application',
      header: t('seats.application'),
      cell: ({ application, organization: { name } }) =>
        application ? (
          <Link href={paths.applicationDesk(application.id)} small>
            {t('seats.toApplication', { name })}
          </Link>
        ) : (
          '–'
        ),
    },
  ];
}
