import { useTranslation } from 'react-i18next';
import { Alert, Announcement, DataTable, Stack, Text, type Mood } from '@allmende/web-kern';
import type { BallotOutcome } from '../../gql/schema.js';
import type { Ballot } from './ballot.js';

const moods: Record<BallotOutcome, Mood> = {
  CARRIED: 'success',
  ELECTED: 'success',
  REJECTED: 'info',
  NO_QUORUM: 'warning',
  TIED: 'warning',
};

/** How far the vote has come, and once it is closed, what came of it: read out when it appears. */
export function BallotResult({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation();
  const rows = useRows(ballot);
  const { state, castCount, entitledCount, outcome, result, cancelReason } = ballot;
  if (state === 'CANCELLED')
    return (
      <Alert kind="warning" title={t('ballot.cancelled')} announce>
        {cancelReason && <Text size="small">{cancelReason}</Text>}
      </Alert>
    );
  if (!result || !outcome)
    return (
      <Announcement visible>{t('ballot.turnout', { cast: castCount, entitled: entitledCount })}</Announcement>
    );
  return (
    <Stack>
      <Alert kind={moods[outcome]} title={t(`enums.ballotOutcome.${outcome}`)} announce>
        <Text size="small">{t('ballot.took', { cast: result.cast, entitled: result.entitled })}</Text>
      </Alert>
      <DataTable
        caption={t('ballot.votes')}
        captionHidden
        columns={[
          { key: 'what', header: t('ballot.choice'), rowHeader: true, cell: (row) => row.what },
          { key: 'votes', header: t('ballot.votes'), numeric: true, cell: (row) => String(row.votes) },
        ]}
        rows={rows}
        rowKey={(row) => row.what}
      />
    </Stack>
  );
}

interface Row {
  what: string;
  votes: number;
}

/** The sums of a closed ballot, by what could be chosen. */
function useRows({ kind, result }: Ballot): Row[] {
  const { t } = useTranslation();
  if (!result) return [];
  const abstain = { what: t('enums.voteChoice.ABSTAIN'), votes: result.abstain };
  switch (kind) {
    case 'SECRET':
      return [
        ...result.options.map(({ option, votes, elected }) => ({
          what: elected ? t('ballot.elected', { name: option.label }) : option.label,
          votes,
        })),
        abstain,
      ];
    case 'CONSENT':
      return [{ what: t('ballot.objections'), votes: result.objections }];
    case 'NAMED':
      return [
        { what: t('enums.voteChoice.YES'), votes: result.yes },
        { what: t('enums.voteChoice.NO'), votes: result.no },
        abstain,
      ];
  }
}
