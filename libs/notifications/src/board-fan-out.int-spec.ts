import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { Board } from './proof/board.js';
import { World } from './proof/world.js';

jest.setTimeout(60_000);

let world: World;
let board: Board;
let dortmund: string;
let berlin: string;
let group: string;
beforeAll(async () => {
  world = await World.start();
  board = new Board(world);
  dortmund = await board.seat('dortmund');
  berlin = await board.seat('berlin', 'DEPUTY');
  await board.seat('viewer', 'VIEWER');
  await board.seat('partner', 'COORDINATOR', 'PARTNER');
  await board.seat('network', 'COORDINATOR', 'NETWORK');
  await world.moderator('moderator');
  group = await board.group('Formulare');
  await board.member(group, 'chair', 'CHAIR');
  await board.member(group, 'clerk');
}, 60_000);
afterAll(() => world.stop());

/** Who is told in the app, and by which topic. */
const told = async (event: string): Promise<string[]> =>
  (await world.deliveries(event))
    .filter((line) => line.includes(' IN_APP '))
    .map((line) => line.split(' IN_APP ').join(' ').replace(' SENT', ''));

describe('an invitation', () => {
  it('of the board goes to the people of all seats and to who leads it, and cannot be switched off', async () => {
    const meetingId = await board.meeting();
    const [account] = await world.rows<{ id: string }>(
      `select id from account where display_name = 'dortmund'`,
    );
    for (const topic of ['DUTIES', 'MEETINGS'])
      for (const channel of ['EMAIL', 'IN_APP']) await world.prefer(account!.id, topic, channel, 'OFF');
    const event = await world.tell('meeting.invited', { meetingId, workingGroupId: null });
    expect(await told(event)).toEqual([
      'berlin DUTIES',
      'dortmund DUTIES',
      'moderator DUTIES',
      'viewer DUTIES',
    ]);
    expect((await world.deliveries(event)).filter((line) => line.includes('dortmund EMAIL'))).toHaveLength(1);
    await world.write(`delete from notification_preference`);
  });

  it('of a group goes to its members alone', async () => {
    const meetingId = await board.meeting({ workingGroupId: group });
    const event = await world.tell('meeting.invited', { meetingId, workingGroupId: group });
    expect(await told(event)).toEqual(['chair DUTIES', 'clerk DUTIES']);
  });

  it('does not go out for a draft; a late item may be switched off, a new time may not', async () => {
    const draft = await board.meeting({ state: 'DRAFT' });
    const about = { meetingId: draft, workingGroupId: null };
    expect(await told(await world.tell('meeting.changed', { ...about, changed: ['time'] }))).toEqual([]);
    const meetingId = await board.meeting({ workingGroupId: group });
    const changed = (what: string) =>
      world.tell('meeting.changed', { meetingId, workingGroupId: group, changed: [what] });
    expect(await told(await changed('agenda'))).toEqual(['chair MEETINGS', 'clerk MEETINGS']);
    expect(await told(await changed('time'))).toEqual(['chair DUTIES', 'clerk DUTIES']);
  });

  it('is nobody’s whose role rests, whose membership of the group ended, or whose organization has left', async () => {
    const other = await board.group('Andere');
    const [rests, left, stays] = [
      await board.member(other, 'rests'),
      await board.member(other, 'left'),
      await board.member(other, 'stays'),
    ];
    await world.write(`delete from role_grant where organization_id = $1`, [rests]);
    await world.write(`update working_group_member set until = current_date where organization_id = $1`, [
      left,
    ]);
    const meetingId = await board.meeting({ workingGroupId: other });
    const event = await world.tell('meeting.invited', { meetingId, workingGroupId: other });
    expect(await told(event)).toEqual(['stays DUTIES']);
    await world.write(
      `update working_group set ended_on = current_date, end_reason = 'Fertig.' where id = $1`,
      [other],
    );
    const ended = await world.tell('workingGroup.ended', { workingGroupId: other, reason: 'Fertig.' });
    expect(await told(ended)).toEqual(['rests MEETINGS', 'stays MEETINGS']);
    expect(stays).toBeDefined();
  });
});

describe('proposals', () => {
  it('are told to who leads the body; a group without a chair is led by the moderators', async () => {
    const agendaItemId = await board.item(await board.meeting({ workingGroupId: group }), '1', 'Vorschlag');
    const proposal = { agendaItemId, sponsorOrganizationId: null };
    const made = (body: string | null) => world.tell('proposal.made', { ...proposal, workingGroupId: body });
    expect(await told(await made(null))).toEqual(['moderator MEETINGS']);
    expect(await told(await made(group))).toEqual(['chair MEETINGS']);
    expect(await told(await made(await board.group('Verwaist')))).toEqual(['moderator MEETINGS']);
  });

  it('are answered to the people of the sponsor, with the reason', async () => {
    const agendaItemId = await board.item(await board.meeting(), '1', 'Betrieb');
    const event = await world.tell('proposal.decided', {
      ...{ agendaItemId, sponsorOrganizationId: dortmund, workingGroupId: null, outcome: 'DECLINED' },
      ...{ meetingId: null, mergedIntoId: null, reason: 'Gehört in die Gruppe.' },
    });
    expect(await told(event)).toEqual(['dortmund MEETINGS']);
    const [notice] = await world.rows<{ text: string }>(
      `select text_de as text from notice where event_id = $1`,
      [event],
    );
    expect(notice!.text).toContain('Begründung: Gehört in die Gruppe.');
  });

  it('close soon for those who may propose', async () => {
    const meetingId = await board.meeting();
    await world.write(`update meeting set proposals_until = starts_at - interval '1 day' where id = $1`, [
      meetingId,
    ]);
    const event = await world.tell('meeting.proposalsClosing', { meetingId, workingGroupId: null });
    expect(await told(event)).toEqual(['berlin DUTIES', 'dortmund DUTIES', 'partner DUTIES']);
  });
});

describe('a ballot', () => {
  it('calls who may vote for the entitled, and reminds those whose organization has not voted', async () => {
    const ballotId = await board.ballot([dortmund, berlin]);
    const about = { ballotId, meetingId: null, workingGroupId: null };
    expect(await told(await world.tell('ballot.opened', about))).toEqual([
      'berlin DUTIES',
      'dortmund DUTIES',
    ]);
    await board.vote(ballotId, dortmund);
    expect(await told(await world.tell('ballot.closing', about))).toEqual(['berlin DUTIES']);
    const closed = await world.tell('ballot.closed', { ...about, outcome: 'CARRIED' });
    expect(await told(closed)).toEqual([
      'berlin MEETINGS',
      'dortmund MEETINGS',
      'moderator MEETINGS',
      'viewer MEETINGS',
    ]);
  });

  it('of a group calls the members whom the entitled have sent, whatever their role at home', async () => {
    const other = await board.group('Abstimmende');
    const sent = await board.member(other, 'sent');
    await board.member(other, 'uninvolved');
    const ballotId = await board.ballot([sent], other);
    const event = await world.tell('ballot.opened', { ballotId, meetingId: null, workingGroupId: other });
    expect(await told(event)).toEqual(['sent DUTIES']);
  });
});

describe('a decision', () => {
  it('reaches its body, who sees to it, and the project as far as each may read it', async () => {
    const project = await world.project('OPSI');
    await world.follow(await world.account('outsider'), { projectId: project });
    const fan = await world.account('fan');
    await world.follow(fan, { projectId: project });
    await world.grant(fan, await world.organization('Fanstadt'), 'VIEWER');
    const recorded = async (number: string, visibility: string) => {
      const decisionId = await board.decision(number, null, visibility, project);
      const about = { decisionId, number, workingGroupId: null, result: 'ADOPTED' as const };
      const event = await world.tell('decision.recorded', {
        ...about,
        projectId: project,
        fundingRoundId: null,
      });
      return (await told(event)).map((line) => line.split(' ')[0]!);
    };
    const body = ['berlin', 'dortmund', 'moderator', 'viewer'];
    expect(await recorded('B-2026-201', 'PUBLIC')).toEqual([...body, 'fan', 'outsider'].sort());
    expect(await recorded('B-2026-202', 'NETWORK')).toEqual([...body, 'fan'].sort());
    expect(await recorded('B-2026-203', 'BOARD')).toEqual(body);
  });

  it('is due for those who act for its owner; a confidential one only where they may read it', async () => {
    const provider = await board.seat('provider', 'COORDINATOR', 'PARTNER');
    const due = async (number: string, owner: string | null, visibility: string) => {
      const decisionId = await board.decision(number, owner, visibility);
      const about = { decisionId, number, workingGroupId: null, what: 'DUE' as const, on: '2026-12-24' };
      return told(await world.tell('decision.due', about));
    };
    expect(await due('B-2026-211', dortmund, 'BOARD')).toEqual(['dortmund DUTIES', 'moderator DUTIES']);
    expect(await due('B-2026-212', provider, 'NETWORK')).toEqual(['provider DUTIES']);
    expect(await due('B-2026-213', provider, 'BOARD')).toEqual(['moderator DUTIES']);
    expect(await due('B-2026-214', null, 'PUBLIC')).toEqual(['moderator DUTIES']);
  });
});

describe('minutes', () => {
  it('are told to the people of the body; an answer to those who objected', async () => {
    const meetingId = await board.meeting({ workingGroupId: group });
    const minutesId = newId();
    await world.write(
      `insert into minutes (id, meeting_id, state, created_at, updated_at) values ($1, $2, 'DRAFT', now(), now())`,
      [minutesId, meetingId],
    );
    const about = { minutesId, meetingId, workingGroupId: group };
    const circulated = await world.tell('minutes.circulated', {
      ...about,
      objectionsUntil: '2099-12-24T12:00:00Z',
    });
    expect(await told(circulated)).toEqual(['chair DUTIES', 'clerk DUTIES']);
    await world.write(
      `update minutes set state = 'CIRCULATED', circulated_at = now(), objections_until = '2099-12-24T12:00Z' where id = $1`,
      [minutesId],
    );
    const objectionId = newId();
    const [objector] = await world.rows<{ id: string }>(`select id from organization where name = 'clerk'`);
    const organizationId = objector!.id;
    // Another one of the same organization does not work in the group.
    await world.grant(await world.account('colleague'), organizationId);
    await world.write(
      `insert into minutes_objection (id, minutes_id, organization_id, text, raised_at) values ($1, $2, $3, 'Nein.', now())`,
      [objectionId, minutesId, organizationId],
    );
    const objection = { ...about, objectionId, organizationId };
    expect(await told(await world.tell('minutes.objected', objection))).toEqual(['chair MEETINGS']);
    const answered = await world.tell('minutes.answered', { ...objection, accepted: false });
    expect(await told(answered)).toEqual(['clerk MEETINGS']);
    expect(await told(await world.tell('minutes.published', about))).toEqual([
      'chair MEETINGS',
      'clerk MEETINGS',
    ]);
  });
});

describe('working groups', () => {
  it('tell who comes in, and who leads', async () => {
    const [clerk] = await world.rows<{ accountId: string; organizationId: string }>(
      `select account_id as "accountId", organization_id as "organizationId" from role_grant g
       join account a on a.id = g.account_id where a.display_name = 'clerk'`,
    );
    const event = await world.tell('workingGroup.joined', {
      workingGroupId: group,
      role: 'MEMBER',
      ...clerk!,
    });
    expect(await told(event)).toEqual(['chair MEETINGS', 'clerk PERSONAL']);
  });
});
