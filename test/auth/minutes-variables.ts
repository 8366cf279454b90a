import { newId, systemActor, toNodeId, uuidOf } from '@allmende/kernel';
import { MinutesApproval, MinutesCirculation, MinutesDrafting, MinutesEditing } from '@allmende/meetings';
import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

const operator = systemActor('test');
const input = (value: Variables): Variables => ({ input: value });
const deadline = '2040-01-01T00:00:00Z';

/** What attempts at operations on minutes are sent with: those of a group that Dortmund's coordinator leads. */
export const minutesVariables: Record<string, (stage: Stage) => Promise<Variables>> = {
  'Query.minutes': async (stage) => ({ id: toNodeId('Minutes', (await circulated(stage)).minutesId) }),
  'Query.publishedMinutes': async (stage) => {
    await stage.house.app.get(MinutesApproval).publish(operator, await approved(stage));
    return { first: 1 };
  },

  'Mutation.draftMinutes': async (stage) =>
    input({ meetingId: toNodeId('Meeting', (await closed(stage)).meetingId) }),
  'Mutation.saveMinutesSection': async (stage) => {
    const { minutesId } = await drafted(stage);
    return input({
      id: toNodeId('MinutesSection', await sectionOf(stage, minutesId)),
      version: 1,
      text: 'Neu.',
    });
  },
  'Mutation.resolveMinutesVariant': async (stage) =>
    input({ id: toNodeId('MinutesVariant', await variant(stage)), version: 2, text: 'Beide.' }),
  'Mutation.circulateMinutes': async (stage) =>
    input({ id: toNodeId('Minutes', (await drafted(stage)).minutesId), objectionsUntil: deadline }),
  'Mutation.objectToMinutes': async (stage) =>
    input({
      ...{ minutesId: toNodeId('Minutes', (await circulated(stage)).minutesId), text: 'So war es nicht.' },
      organizationId: stage.dortmund,
    }),
  'Mutation.answerObjection': async (stage) =>
    input({ id: toNodeId('MinutesObjection', await objection(stage)), accepted: true, answer: 'Geändert.' }),
  'Mutation.approveMinutes': async (stage) => {
    const { group, minutesId } = await circulated(stage);
    const item = await approvalItem(stage, group);
    return input({ id: toNodeId('Minutes', minutesId), agendaItemId: toNodeId('AgendaItem', item) });
  },
  'Mutation.publishMinutes': async (stage) => input({ id: toNodeId('Minutes', await approved(stage)) }),
  'Mutation.addMinutesAddendum': async (stage) =>
    input({ minutesId: toNodeId('Minutes', await approved(stage)), text: 'Nachtrag.' }),
};

interface Session {
  /** Uuids. */
  group: string;
  meetingId: string;
}

/** A public session of such a group that is over. */
async function closed(stage: Stage): Promise<Session> {
  const group = uuidOf('WorkingGroup', (await stage.workingGroup()).id)!;
  const meetingId = newId();
  await stage.house.write(
    `insert into meeting (id, working_group_id, title, state, starts_at, ends_at, visibility, invited_at, started_at, closed_at,
       created_at, updated_at)
     values ($1, $2, 'Sitzung', 'CLOSED', '2026-11-20T09:00Z', '2026-11-20T12:00Z', 'PUBLIC', now(), '2026-11-20T09:00Z',
       '2026-11-20T12:00Z', now(), now())`,
    [meetingId, group],
  );
  return { group, meetingId };
}

async function drafted(stage: Stage): Promise<Session & { minutesId: string }> {
  const session = await closed(stage);
  const minutesId = await stage.house.app.get(MinutesDrafting).draft(operator, session.meetingId);
  return { ...session, minutesId };
}

async function circulated(stage: Stage): Promise<Session & { minutesId: string }> {
  const session = await drafted(stage);
  const circulation = stage.house.app.get(MinutesCirculation);
  await circulation.circulate(operator, session.minutesId, new Date(deadline));
  return session;
}

async function approved(stage: Stage): Promise<string> {
  const { group, minutesId } = await circulated(stage);
  const item = await approvalItem(stage, group);
  return stage.house.app.get(MinutesApproval).approve(operator, minutesId, item);
}

/** An item for the approval of minutes in a later session of the group that is running. */
async function approvalItem(stage: Stage, group: string): Promise<string> {
  const [meeting, item] = [newId(), newId()];
  await stage.house.write(
    `insert into meeting (id, working_group_id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
     values ($1, $2, 'Nächste Sitzung', 'RUNNING', '2026-11-21T09:00Z', '2026-11-21T12:00Z', 'PUBLIC', now(), '2026-11-21T09:00Z', now(), now())`,
    [meeting, group],
  );
  await stage.house.write(
    `insert into agenda_item (id, working_group_id, meeting_id, position, state, standing, title, outcome, minutes, visibility,
       proposed_at, created_at, updated_at)
     values ($1, $2, $3, 0, 'PLACED', 'APPROVE_MINUTES', 'Niederschrift', 'DECISION', 10, 'PUBLIC', now(), now(), now())`,
    [item, group, meeting],
  );
  return item;
}

async function sectionOf(stage: Stage, minutesId: string): Promise<string> {
  const [row] = await stage.house.rows<{ id: string }>(
    `select id from minutes_section where minutes_id = $1 order by position limit 1`,
    [minutesId],
  );
  return row!.id;
}

/** The text of the second of two clerks. */
async function variant(stage: Stage): Promise<string> {
  const { minutesId } = await drafted(stage);
  const section = await sectionOf(stage, minutesId);
  for (const text of ['Der erste.', 'Der zweite.'])
    await stage.house.app
      .get(MinutesEditing)
      .save(operator, section, { version: 1, text })
      .catch(() => null);
  const [row] = await stage.house.rows<{ id: string }>(
    `select id from minutes_variant where section_id = $1`,
    [section],
  );
  return row!.id;
}

/** An objection of Dortmund. */
async function objection(stage: Stage): Promise<string> {
  const { minutesId } = await circulated(stage);
  const id = newId();
  await stage.house.write(
    `insert into minutes_objection (id, minutes_id, organization_id, text, raised_at) values ($1, $2, $3, 'Nein.', now())`,
    [id, minutesId, stage.house.world.organizations.dortmund],
  );
  return id;
}
