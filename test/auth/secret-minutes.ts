import { newId, systemActor, toNodeId } from '@allmende/kernel';
import { MinutesApproval, MinutesCirculation, MinutesDrafting, MinutesEditing } from '@allmende/meetings';
import type { House } from '../support/house.js';

const operator = systemActor('test');
const later = new Date('2040-01-01T00:00:00Z');

/** Texts in minutes of public sessions of the board that only some may read; none of them occurs anywhere else. */
export const minutesSecrets = {
  draftedText: 'Kanarienvogel der Reinschrift',
  variant: 'Kanarienvogel der zweiten Fassung',
  circulatedText: 'Kanarienvogel im Umlauf',
  objection: 'Kanarienvogel der Einwendung',
  /** Under a confidential item, in minutes that everybody may read. */
  confidentialPart: 'Kanarienvogel im nicht öffentlichen Teil',
  addendum: 'Kanarienvogel des Nachtrags',
} as const;

/** Minutes in each state that makes a difference. @returns public ids */
export async function secretMinutes(house: House): Promise<Record<string, string>> {
  const at = (type: 'Minutes', id: string) => toNodeId(type, id);
  const drafted = await draft(house, minutesSecrets.draftedText);
  await house.app
    .get(MinutesEditing)
    .save(operator, drafted.section, { version: 1, text: minutesSecrets.variant })
    .catch(() => null);
  const circulated = await draft(house, minutesSecrets.circulatedText);
  await house.app.get(MinutesCirculation).circulate(operator, circulated.id, later);
  await house.write(
    `insert into minutes_objection (id, minutes_id, organization_id, text, raised_at) values ($1, $2, $3, $4, now())`,
    [newId(), circulated.id, house.world.organizations.dortmund, minutesSecrets.objection],
  );
  return {
    draftedMinutes: at('Minutes', drafted.id),
    circulatedMinutes: at('Minutes', circulated.id),
    publishedMinutes: at('Minutes', await published(house)),
    draftedSection: toNodeId('MinutesSection', drafted.section),
  };
}

async function published(house: House): Promise<string> {
  const { id } = await draft(house, minutesSecrets.confidentialPart);
  await house.app.get(MinutesCirculation).circulate(operator, id, later);
  const [meeting, item] = [newId(), newId()];
  await session(house, meeting, 'RUNNING', '2026-11-21T09:00Z');
  await house.write(
    `insert into agenda_item (id, meeting_id, position, state, standing, title, outcome, minutes, visibility, proposed_at, created_at, updated_at)
     values ($1, $2, 0, 'PLACED', 'APPROVE_MINUTES', 'Niederschrift', 'DECISION', 10, 'PUBLIC', now(), now(), now())`,
    [item, meeting],
  );
  const approval = house.app.get(MinutesApproval);
  await approval.approve(operator, id, item);
  await approval.publish(operator, id);
  await approval.amend(operator, id, { text: minutesSecrets.addendum, visibility: 'BOARD' });
  return id;
}

/** Minutes of a public session that is over, with a text under its confidential item. */
async function draft(house: House, text: string): Promise<{ id: string; section: string }> {
  const [meeting, item] = [newId(), newId()];
  await session(house, meeting, 'RUNNING', '2026-11-20T09:00Z');
  await house.write(
    `insert into agenda_item (id, meeting_id, position, state, title, outcome, minutes, visibility, proposed_at, created_at, updated_at)
     values ($1, $2, 0, 'HANDLED', 'Vertraulich', 'DISCUSSION', 10, 'BOARD', now(), now(), now())`,
    [item, meeting],
  );
  await house.write(`update meeting set state = 'CLOSED', closed_at = '2026-11-20T12:00Z' where id = $1`, [
    meeting,
  ]);
  const id = await house.app.get(MinutesDrafting).draft(operator, meeting);
  const [section] = await house.rows<{ id: string }>(
    `select id from minutes_section where minutes_id = $1 and agenda_item_id = $2`,
    [id, item],
  );
  await house.app.get(MinutesEditing).save(operator, section!.id, { version: 1, text });
  return { id, section: section!.id };
}

const session = (house: House, id: string, state: string, startsAt: string): Promise<void> =>
  house.write(
    `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
     values ($1, 'Sitzung', $2, $3::timestamptz, $3::timestamptz + interval '3 hours', 'PUBLIC', now(), $3::timestamptz, now(), now())`,
    [id, state, startsAt],
  );
