import { systemActor, toNodeId } from '@allmende/kernel';
import { Agenda, Meetings, Proposals } from '@allmende/meetings';
import type { House } from '../support/house.js';

const operator = systemActor('test');

/** Texts about the board's meetings that only some may read; none of them occurs anywhere else. */
export const meetingSecrets = {
  /** On the agenda of a meeting that everybody may read. */
  agendaItem: 'Kanarienvogel der Tagesordnung',
  /** Nested under it, and open by itself. */
  subItem: 'Kanarienvogel des Unterpunkts',
  conference: 'https://konferenz.example.org/kanarienvogel',
  /** Taken down in the session that runs. */
  sessionNotes: 'Kanarienvogel des Protokolls',
  /** On the backlog, for the board only. */
  proposal: 'Kanarienvogel des Vorschlags',
  draft: 'Kanarienvogel des Entwurfs',
} as const;

const times = { startsAt: new Date('2026-12-05T09:00:00Z'), endsAt: new Date('2026-12-05T12:00:00Z') };
const item = { outcome: 'DECISION', minutes: 10, sponsorWorkingGroupId: null } as const;

/** A public meeting of the board that runs, with a confidential item; a proposal; a draft. @returns public ids */
export async function secretMeetings(house: House): Promise<Record<string, string>> {
  const { app, world } = house;
  const [meetings, agenda] = [app.get(Meetings), app.get(Agenda)];
  const plan = { ...times, workingGroupId: null, visibility: 'PUBLIC' as const };
  const draft = await meetings.plan(operator, { ...plan, title: meetingSecrets.draft });
  const conference = { title: 'Sitzung', onlineUrl: meetingSecrets.conference };
  const meeting = await meetings.plan(operator, { ...plan, ...conference });
  const own = { ...item, sponsorOrganizationId: null, standing: null, meetingId: meeting };
  const secret = { ...own, title: meetingSecrets.agendaItem, visibility: 'BOARD' as const };
  const agendaItem = await agenda.add(operator, secret, {});
  const nested = { ...own, title: meetingSecrets.subItem, visibility: 'PUBLIC' as const };
  const subItem = await agenda.add(operator, nested, { intoId: agendaItem });
  await meetings.invite(operator, meeting);
  await house.write(`update meeting set state = 'RUNNING', started_at = now() where id = $1`, [meeting]);
  await house.write(`update agenda_item set notes = $2 where id = $1`, [
    agendaItem,
    meetingSecrets.sessionNotes,
  ]);
  const proposal = await app.get(Proposals).propose(operator, {
    ...{
      ...item,
      title: meetingSecrets.proposal,
      visibility: 'BOARD',
      workingGroupId: null,
      meetingId: null,
    },
    sponsorOrganizationId: world.organizations.dortmund,
  });
  return {
    ...{ meeting: toNodeId('Meeting', meeting), draftMeeting: toNodeId('Meeting', draft) },
    ...{ secretItem: toNodeId('AgendaItem', agendaItem), secretSubItem: toNodeId('AgendaItem', subItem) },
    secretProposal: toNodeId('AgendaItem', proposal),
  };
}
