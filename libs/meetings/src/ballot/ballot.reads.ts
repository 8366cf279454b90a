import {
  asc,
  column,
  computed,
  desc,
  extendReadModel,
  many,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type FieldScope,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { presides } from '@allmende/working-groups';
import { ballotVisible, hasVoted, mayVoteIn, ofVisibleBallot, votesFor, voteVisible } from './ballot.sql.js';

/** Voices of one body at most. */
const largestBody = 500;

const byName = ({ t }: FieldScope) => [asc(sql`fold_german(${t('organization_name')})`)];
const oldestFirst = ({ t }: FieldScope) => [asc(t('opened_at'))];

/** Parts are there with their ballot. */
const withBallot: Visible = ({ t, actor }) => ofVisibleBallot(t('ballot_id'), actor);

const castCount = (t: Columns): Sql =>
  sql`((select count(*) from vote cv where cv.ballot_id = ${t('id')})
    + (select count(*) from secret_turnout cs where cs.ballot_id = ${t('id')}))::int`;
const entitledCount = (t: Columns): Sql =>
  sql`(select count(*)::int from ballot_voter ev where ev.ballot_id = ${t('id')})`;

export const ballotReads = readModel({
  type: 'Ballot',
  table: 'ballot',
  visible: ({ t, actor }) => ballotVisible(t, actor),
  fields: {
    id: nodeId(),
    workingGroup: one('WorkingGroup', { column: 'working_group_id' }),
    meeting: one('Meeting', { column: 'meeting_id' }),
    agendaItem: one('AgendaItem', { column: 'agenda_item_id' }),
    kind: column('kind'),
    question: column('question'),
    visibility: column('visibility'),
    state: column('state'),
    quorumPercent: column('quorum_percent'),
    majority: column('majority'),
    base: column('base'),
    seats: column('seats'),
    openedAt: column('opened_at', { as: 'timestamp' }),
    openUntil: column('open_until', { as: 'timestamp' }),
    closedAt: column('closed_at', { as: 'timestamp' }),
    cancelReason: column('cancel_reason'),
    options: many('BallotOption', { foreignColumn: 'ballot_id', order: ({ t }) => [asc(t('position'))] }),
    voters: many('BallotVoter', { foreignColumn: 'ballot_id', order: byName, limit: largestBody }),
    entitledCount: computed(({ t }) => entitledCount(t)),
    castCount: computed(({ t }) => castCount(t)),
    result: one('BallotResult', { column: 'id' }),
    outcome: column('outcome'),
    viewerVoters: many('BallotVoter', {
      on: ({ t, parent, actor }) =>
        sql`${t('ballot_id')} = ${parent('id')} and ${parent('state')} = 'OPEN'
          and ${votesFor(actor, parent('working_group_id'), t('organization_id'))}`,
      order: byName,
      limit: largestBody,
    }),
    viewerCanClose: computed(({ t, actor }) =>
      sql.and(
        sql`${t('state')} = 'OPEN'`,
        presides(actor, t('working_group_id')),
        sql`${t('meeting_id')} is not null or ${t('open_until')} <= now() or ${castCount(t)} = ${entitledCount(t)}`,
      ),
    ),
    viewerCanCancel: computed(({ t, actor }) =>
      sql.and(sql`${t('state')} = 'OPEN'`, presides(actor, t('working_group_id'))),
    ),
  },
});

export const ballotOptionReads = readModel({
  type: 'BallotOption',
  table: 'ballot_option',
  visible: withBallot,
  fields: { id: nodeId(), position: column('position'), label: column('label') },
});

const part = (key: string) => computed(({ t }) => sql`(${t('result')} -> ${key}::text)`);

/** The same row as its ballot, once that is closed. */
export const ballotResultReads = readModel({
  type: 'BallotResult',
  table: 'ballot',
  visible: ({ t, actor }) => sql`${t('state')} = 'CLOSED' and ${ballotVisible(t, actor)}`,
  fields: {
    entitled: part('entitled'),
    cast: part('cast'),
    valid: part('valid'),
    yes: part('yes'),
    no: part('no'),
    abstain: part('abstain'),
    objections: part('objections'),
    options: many('BallotOptionResult', {
      foreignColumn: 'ballot_id',
      order: ({ t }) => [asc(t('position'))],
    }),
  },
});

export const ballotOptionResultReads = readModel({
  type: 'BallotOptionResult',
  table: 'ballot_option_result',
  visible: withBallot,
  fields: {
    option: one('BallotOption', { column: 'id', certain: true }),
    votes: column('votes'),
    elected: column('elected'),
  },
});

export const ballotVoterReads = readModel({
  type: 'BallotVoter',
  table: 'ballot_voter',
  visible: withBallot,
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    organizationName: column('organization_name'),
    hasVoted: computed(({ t }) => hasVoted(t('ballot_id'), t('organization_id'))),
    vote: one('Vote', {
      on: ({ t, parent }) =>
        sql`${t('ballot_id')} = ${parent('ballot_id')} and ${t('organization_id')} = ${parent('organization_id')}`,
    }),
  },
});

export const voteReads = readModel({
  type: 'Vote',
  table: 'vote',
  visible: ({ t, actor }) => voteVisible(t, actor),
  fields: {
    id: nodeId(),
    choice: column('choice'),
    reason: column('reason'),
    castBy: one('Account', { column: 'cast_by' }),
    castRole: column('cast_role'),
    castAt: column('cast_at', { as: 'timestamp' }),
    changes: column('changes'),
  },
});

export const meetingBallots = extendReadModel('Meeting', {
  ballots: many('Ballot', { foreignColumn: 'meeting_id', order: oldestFirst, limit: largestBody }),
  openBallots: many('Ballot', {
    on: ({ t, parent }) => sql`${t('meeting_id')} = ${parent('id')} and ${t('state')} = 'OPEN'`,
    order: oldestFirst,
  }),
});

export const agendaItemBallots = extendReadModel('AgendaItem', {
  ballots: many('Ballot', { foreignColumn: 'agenda_item_id', order: oldestFirst }),
});

/** `Query.openBallots`: what closes first stands first, what a session waits for before all. */
export const openBallotsRoot = rootConnection('Query.openBallots', 'Ballot', {
  filter: ({ t, actor }) => mayVoteIn(t, actor),
  order: ({ t }) => [asc(t('open_until'), 'first'), desc(t('opened_at'))],
});
