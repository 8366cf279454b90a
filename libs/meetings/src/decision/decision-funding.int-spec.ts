import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { DecisionBed, refusals } from '../proof/decision-bed.js';
import { DecisionRecording } from './decision-recording.service.js';
import { Decisions } from './decision.service.js';

let room: BoardRoom;
let bed: DecisionBed;
let moderator: Person;
let [first, second]: [string, string] = ['', ''];

beforeAll(async () => {
  room = await BoardRoom.start();
  bed = new DecisionBed(room);
  moderator = await room.person('MODERATOR');
  [first, second] = [await round(), await round()];
}, startup);
afterAll(() => room.stop());

/** Its room lies downstream: here it is a row. */
async function round(): Promise<string> {
  const [id, projectId] = [newId(), newId()];
  await room.write(
    `insert into project (id, slug, name, created_at, updated_at) values ($1, $2, 'OPSI', now(), now())`,
    [projectId, `opsi-${projectId}`],
  );
  await room.write(
    `insert into funding_round (id, project_id, title, summary, purpose, state, minimum_cents, target_cents, cap_cents,
       over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
     values ($1, $2, 'Runde', 'Wofür.', 'DEVELOPMENT', 'DRAFT', 0, 1, 1, 'KEEP', '2027-01-01', '{2027}', 'MEMBERS', now(), now())`,
    [id, projectId],
  );
  return id;
}

const byHand = { result: 'ADOPTED', tallyNote: 'ohne Gegenstimmen' } as const;
const record = async (fundingRoundId: string | null, actor = moderator) =>
  room
    .get(DecisionRecording)
    .record(actor, { agendaItemId: await bed.item(await bed.meeting()), ...byHand, fundingRoundId });
const update = async (id: string, fundingRoundId: string | null) => {
  const [{ version }] = await room.db.query<[{ version: number }]>(
    `select version from decision where id = $1`,
    [id],
  );
  return room.get(Decisions).update(moderator, id, version, { fundingRoundId });
};
const told = async (name: string, id: string) =>
  (await room.events(name)).map(({ payload }) => payload).filter(({ decisionId }) => decisionId === id);

describe('a decision about a funding round', () => {
  it('names it, to readers and in its event', async () => {
    const id = await record(first);
    expect(await told('decision.recorded', id)).toMatchObject([{ fundingRoundId: first, result: 'ADOPTED' }]);
    const { node } = await room.data<{ node: unknown }>(
      moderator,
      `query ($id: ID!) { node(id: $id) { ... on Decision { fundingRoundId } } }`,
      { id: toNodeId('Decision', id) },
    );
    expect(node).toEqual({ fundingRoundId: toNodeId('FundingRound', first) });
  });

  it('may name it later, tells the room of the round, and stays with it', async () => {
    const id = await record(null);
    await update(id, first);
    await update(id, first);
    expect(await told('decision.roundNamed', id)).toEqual([
      {
        ...{ decisionId: id, number: expect.any(String), workingGroupId: null },
        ...{ result: 'ADOPTED', fundingRoundId: first },
      },
    ]);
    expect(await refusals(update(id, second))).toEqual(['FUNDING_ROUND_STAYS input.fundingRoundId']);
    expect(await refusals(update(id, null))).toEqual(['FUNDING_ROUND_STAYS input.fundingRoundId']);
  });

  it('names one that is there', async () => {
    const unknown = ['UNKNOWN_FUNDING_ROUND input.fundingRoundId'];
    expect(await refusals(record(newId()))).toEqual(unknown);
    expect(await refusals(update(await record(null), newId()))).toEqual(unknown);
  });

  it('is the board’s: a working group decides on no money of the network', async () => {
    const chair = await room.person('COORDINATOR', room.demo.dortmund);
    const group = await bed.group(chair, room.demo.dortmund);
    const agendaItemId = await bed.item(await bed.meeting({ group }));
    const input = { agendaItemId, ...byHand };
    const recording = room.get(DecisionRecording);
    expect(await refusals(recording.record(chair, { ...input, fundingRoundId: first }))).toEqual([
      'FUNDING_ROUND_OF_BOARD input.fundingRoundId',
    ]);
    const id = await recording.record(chair, input);
    expect(await refusals(update(id, first))).toEqual(['FUNDING_ROUND_OF_BOARD input.fundingRoundId']);
  });
});
