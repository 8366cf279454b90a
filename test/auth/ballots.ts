import { newId, systemActor, uuidOf } from '@allmende/kernel';
import { BallotOpening } from '@allmende/meetings';
import type { Stage } from './stage.js';

const operator = systemActor('test');

/** An item of a running session of the board, for the board only. @returns its uuid */
export async function calledItem(
  stage: Stage,
  outcome: 'DECISION' | 'ELECTION' = 'DECISION',
): Promise<string> {
  await stage.seat();
  const [meeting, item] = [newId(), newId()];
  await stage.house.write(
    `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
     values ($1, 'Sitzung', 'RUNNING', '2026-11-21T12:00Z', '2026-11-21T15:00Z', 'BOARD', now(), now(), now(), now())`,
    [meeting],
  );
  await stage.house.write(
    `insert into agenda_item (id, meeting_id, position, state, title, motion, outcome, minutes, visibility,
       proposed_at, created_at, updated_at)
     values ($1, $2, 0, 'PLACED', 'Ein Punkt', 'Ein Antrag', $3, 10, 'BOARD', now(), now(), now())`,
    [item, meeting, outcome],
  );
  return item;
}

/** An open ballot of the board, for the board only. @returns its public id */
export async function openBallot(stage: Stage, kind: 'NAMED' | 'SECRET' = 'NAMED'): Promise<string> {
  const agendaItemId = await calledItem(stage, kind === 'SECRET' ? 'ELECTION' : 'DECISION');
  const options = kind === 'SECRET' ? ['Ada Beispiel'] : [];
  const asked = { kind, agendaItemId, workingGroupId: null, options };
  return stage.id('Ballot', await stage.house.app.get(BallotOpening).open(operator, asked));
}

/** Ids of the names on the paper of a ballot. */
export async function optionsOf(stage: Stage, ballotId: string): Promise<string[]> {
  const rows = await stage.house.rows<{ id: string }>(`select id from ballot_option where ballot_id = $1`, [
    uuidOf('Ballot', ballotId),
  ]);
  return rows.map(({ id }) => stage.id('BallotOption', id));
}
