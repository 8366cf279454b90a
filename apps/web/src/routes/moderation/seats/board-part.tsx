import { useTranslation } from 'react-i18next';
import {
  Badge,
  DataTable,
  DescriptionList,
  Heading,
  Link,
  Row,
  Stack,
  Text,
  type Column,
} from '@allmende/web-kern';
import { useConnection } from '../../../api/hooks.js';
import { paths } from '../../../app/paths.js';
import { SeatsPage, type SeatsPageQuery } from '../../../gql/seats-page.js';
import { useFormat } from '../../../i18n/format.js';
import { ListOf } from '../../../parts/list-of.js';
import type { News } from '../../../parts/news-alert.js';
import { ChangeSeats } from './change-seats.js';
import { MembershipActions } from './membership-actions.js';

type Holder = SeatsPageQuery['seatHolders']['nodes'][number];

interface PartProps {
  onDone: (news: News) => void;
}

/** The seats in figures, and who takes them up. */
export function BoardPart({ onDone }: PartProps) {
  const { t } = useTranslation();
  const connection = useConnection(SeatsPage, {}, (data) => data.seatHolders.pageInfo);
  const seats = connection.data?.pages.at(-1)?.boardSeats;
  const columns = useColumns(onDone);
  return (
    <Stack>
      <Heading level={2}>{t('seats.board')}</Heading>
      {seats && <Figures seats={seats} onDone={onDone} />}
      <ListOf
        connection={connection}
        list={(data) => data.seatHolders}
        empty={<Text>{t('seats.membersEmpty')}</Text>}
      >
        {(rows) => (
          <DataTable caption={t('seats.members')} columns={columns} rows={rows} rowKey={(row) => row.id} />
        )}
      </ListOf>
    </Stack>
  );
}

function Figures({ seats, onDone }: PartProps & { seats: SeatsPageQuery['boardSeats'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <DescriptionList
        items={(['seats', 'taken', 'free', 'waiting'] as const).map((name) => ({
          term: t(`seats.figure.${name}`),
          value: format.number(seats[name]),
        }))}
      />
      <Row>
        <ChangeSeats seats={seats} onDone={onDone} />
      </Row>
    </>
  );
}

function useColumns(onDone: PartProps['onDone']): Column<Holder>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
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
      key: 'state',
      header: t('seats.state'),
      cell: ({ state, founding }) => (
        <Row>
          <Badge mood={state === 'SUSPENDED' ? 'warning' : 'success'}>
            {t(`enums.membershipState.${state}`)}
          </Badge>
          {founding && <Badge>{t('seats.founding')}</Badge>}
        </Row>
      ),
    },
    {
      key: 'since',
      header: t('seats.since'),
      compact: true,
      cell: ({ admittedOn }) => (admittedOn ? format.shortDate(admittedOn) : '–'),
    },
    {
      key: 'actions',
      header: t('seats.actions'),
      cell: (row) => <MembershipActions membership={row} onDone={onDone} />,
    },
  ];
}
