import { DataSource } from 'typeorm';
import { newId, systemActor, toNodeId, uuidOf } from '@allmende/kernel';
import { DecisionRecording, Endorsements } from '@allmende/meetings';
import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

const operator = systemActor('test');
const input = (value: Variables): Variables => ({ input: value });

/** What attempts at operations on decisions are sent with. All are for the network to read. */
export const decisionVariables: Record<string, (stage: Stage) => Promise<Variables>> = {
  'Query.decision': async (stage) => ({ number: (await decided(stage)).number }),
  'Query.decisions': async (stage) => ({ first: 1, filter: { search: (await decided(stage)).number } }),
  // An internal address: who may ask is told so.
  'Query.councilDecisionFromOparl': async () => ({ url: 'http://127.0.0.1/oparl/item/1' }),

  'Mutation.recordDecision': async (stage) =>
    input({ agendaItemId: await runningItem(stage), result: 'ADOPTED', tallyNote: 'einmütig' }),
  'Mutation.updateDecision': async (stage) =>
    input({ decisionId: (await decided(stage)).id, version: 1, dueOn: '2030-01-01' }),
  'Mutation.markDecisionDone': async (stage) => input({ decisionId: (await decided(stage)).id }),
  'Mutation.endorseDecision': async (stage) =>
    input({ decisionId: (await decided(stage)).id, organizationId: stage.dortmund }),
  'Mutation.withdrawEndorsement': async (stage) => {
    const id = await stage.house.app.get(Endorsements).endorse(operator, {
      decisionId: uuidOf('Decision', (await decided(stage)).id)!,
      organizationId: stage.house.world.organizations.dortmund,
    });
    return input({ decisionEndorsementId: toNodeId('DecisionEndorsement', id) });
  },
  'Mutation.recordAdoption': async (stage) =>
    input({
      ...{ decisionId: (await decided(stage)).id, organizationId: stage.dortmund },
      ...{ state: 'PLANNED', plannedOn: '2030-01-01' },
    }),
};

/** An item of a running session of a group that Dortmund's coordinator leads. */
async function runningItem(stage: Stage): Promise<string> {
  const [group, meeting, item] = [uuidOf('WorkingGroup', (await stage.workingGroup()).id), newId(), newId()];
  await stage.house.write(
    `insert into meeting (id, working_group_id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
     values ($1, $2, 'Sitzung', 'RUNNING', '2026-11-21T09:00Z', '2026-11-21T12:00Z', 'NETWORK', now(), '2026-11-21T09:00Z', now(), now())`,
    [meeting, group],
  );
  await stage.house.write(
    `insert into agenda_item (id, working_group_id, meeting_id, position, state, title, motion, outcome, minutes, visibility,
       proposed_at, created_at, updated_at)
     values ($1, $2, $3, 0, 'PLACED', 'Punkt', 'Wortlaut', 'DECISION', 10, 'NETWORK', now(), now(), now())`,
    [item, group, meeting],
  );
  return toNodeId('AgendaItem', item);
}

/** A joint position of such a group that Dortmund sees to. */
async function decided(stage: Stage): Promise<{ id: string; number: string }> {
  const id = await stage.house.app.get(DecisionRecording).record(operator, {
    ...{
      agendaItemId: uuidOf('AgendaItem', await runningItem(stage)),
      result: 'ADOPTED',
      tallyNote: 'einmütig',
    },
    ...{ jointPosition: true, ownerOrganizationId: stage.house.world.organizations.dortmund },
  });
  const [row] = await stage.house.app
    .get(DataSource)
    .query<[{ number: string }]>(`select number from decision where id = $1`, [id]);
  return { id: toNodeId('Decision', id), number: row.number };
}
