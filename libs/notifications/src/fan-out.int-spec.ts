import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { person, until, World } from './proof/world.js';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const joining = (projectId: string, organizationId: string) => ({
  participationId: newId(),
  projectId,
  organizationId,
  kind: 'USING' as const,
});

describe('fanning out an event', () => {
  it('tells followers, leaders and the organization itself, each by the reason that concerns them', async () => {
    const [opsi, solingen, leader] = [
      await world.project('OPSI'),
      await world.organization('Solingen'),
      await world.organization('Leitstadt'),
    ];
    await world.participation(opsi, leader, 'LEADING');
    const [follower, colleague, lead] = [
      await world.account('follower'),
      await world.account('colleague'),
      await world.account('lead'),
    ];
    await world.follow(follower, { projectId: opsi });
    await world.grant(colleague, solingen, 'VIEWER');
    await world.grant(lead, leader);
    const event = await world.tell('participation.opened', joining(opsi, solingen));
    await world.allSent();
    expect(await world.deliveries(event)).toEqual([
      'colleague EMAIL ORGANIZATION_ACTIVITY SENT',
      'colleague IN_APP ORGANIZATION_ACTIVITY SENT',
      'follower EMAIL PROJECT_ACTIVITY SENT',
      'follower IN_APP PROJECT_ACTIVITY SENT',
      'lead EMAIL PROJECT_ACTIVITY SENT',
      'lead IN_APP PROJECT_ACTIVITY SENT',
    ]);
  });

  it('does not tell the person who acted, neither by session nor by token', async () => {
    const [project, organization, actor] = [
      await world.project('Display'),
      await world.organization('Bühl'),
      await world.account('actor'),
    ];
    await world.follow(actor, { projectId: project });
    const tokenId = newId();
    await world.write(
      `insert into api_token (id, account_id, organization_id, name, prefix, secret_hash, scopes, created_at, expires_at)
       values ($1, $2, $3, 'x', 'x', '\\x00', '{read}', now(), now() + interval '1 day')`,
      [tokenId, actor, organization],
    );
    const token = {
      kind: 'token',
      tokenId,
      accountId: actor,
      organizationId: organization,
      scopes: [],
      grants: [],
      locale: 'de',
    } as const;
    for (const who of [person(actor), token]) {
      const event = await world.tell('participation.opened', joining(project, organization), who);
      expect(await world.deliveries(event)).toEqual([]);
    }
  });

  it('respects what is switched off now, by topic and channel', async () => {
    const [project, organization] = [await world.project('mucgpt'), await world.organization('Muster')];
    const [silent, noMail] = [await world.account('silent'), await world.account('no-mail')];
    for (const account of [silent, noMail]) await world.follow(account, { projectId: project });
    await world.prefer(silent, 'PROJECT_ACTIVITY', 'EMAIL', 'OFF');
    await world.prefer(silent, 'PROJECT_ACTIVITY', 'IN_APP', 'OFF');
    await world.prefer(noMail, 'PROJECT_ACTIVITY', 'EMAIL', 'OFF');
    const event = await world.tell('participation.opened', joining(project, organization));
    expect(await world.deliveries(event)).toEqual(['no-mail IN_APP PROJECT_ACTIVITY SENT']);
  });

  it('tells by another reason when the first is switched off, and never twice', async () => {
    const [project, organization] = [await world.project('Palim'), await world.organization('Ettlingen')];
    const account = await world.account('both');
    await world.follow(account, { projectId: project });
    await world.follow(account, { organizationId: organization });
    await world.prefer(account, 'PROJECT_ACTIVITY', 'EMAIL', 'OFF');
    const event = await world.tell('participation.opened', joining(project, organization));
    await world.allSent();
    expect(await world.deliveries(event)).toEqual([
      'both EMAIL ORGANIZATION_ACTIVITY SENT',
      'both IN_APP ORGANIZATION_ACTIVITY SENT',
    ]);
  });

  it('asks for consent whoever may give it, even where that was switched off', async () => {
    const [project, asking, leader] = [
      await world.project('openDesk'),
      await world.organization('Asking'),
      await world.organization('Lead'),
    ];
    await world.participation(project, leader, 'LEADING');
    const [deputy, viewer, asker] = [
      await world.account('deputy'),
      await world.account('viewer'),
      await world.account('asker'),
    ];
    await world.grant(deputy, leader, 'DEPUTY');
    await world.grant(viewer, leader, 'VIEWER');
    await world.grant(asker, asking);
    await world.prefer(deputy, 'CONSENT', 'EMAIL', 'OFF');
    const event = await world.tell('participation.proposed', {
      ...joining(project, asking),
      kind: 'LEADING',
    });
    await world.allSent();
    expect(await world.deliveries(event)).toEqual([
      'deputy EMAIL CONSENT SENT',
      'deputy IN_APP CONSENT SENT',
    ]);
  });

  it('keeps entries for the network from followers who do not belong to it, and everything from disabled accounts', async () => {
    const [project, organization] = [
      await world.project('Intern', 'NETWORK'),
      await world.organization('Rastatt'),
    ];
    const [outsider, insider, gone] = [
      await world.account('outsider'),
      await world.account('insider'),
      await world.account('gone'),
    ];
    for (const account of [outsider, insider, gone]) await world.follow(account, { projectId: project });
    await world.grant(insider, organization, 'VIEWER');
    await world.grant(gone, organization, 'VIEWER');
    await world.write(`update account set state = 'DISABLED' where id = $1`, [gone]);
    const event = await world.tell('project.changed', { projectId: project, changed: ['name'] });
    await world.allSent();
    expect(await world.deliveries(event)).toEqual([
      'insider EMAIL PROJECT_ACTIVITY SENT',
      'insider IN_APP PROJECT_ACTIVITY SENT',
    ]);
  });

  it('asks nobody whose role does not count today', async () => {
    const [project, asking, leader] = [
      await world.project('Windows'),
      await world.organization('Windowasking'),
      await world.organization('Windowlead'),
    ];
    await world.participation(project, leader, 'LEADING');
    for (const [name, from, until] of [
      ['before', 1, 2],
      ['after', -2, -1],
      ['within', -1, 1],
    ] as const)
      await world.write(
        `insert into role_grant (id, account_id, role, organization_id, valid_from, valid_until, created_at)
         values ($1, $2, 'DEPUTY', $3, current_date + $4::int, current_date + $5::int, now())`,
        [newId(), await world.account(`deputy-${name}`), leader, from * 3, until * 3],
      );
    const event = await world.tell('participation.proposed', {
      ...joining(project, asking),
      kind: 'LEADING',
    });
    await world.allSent();
    expect(await world.deliveries(event)).toEqual([
      'deputy-within EMAIL CONSENT SENT',
      'deputy-within IN_APP CONSENT SENT',
    ]);
  });

  it('tells the people of an organization that it has left, although their roles rest from then on', async () => {
    const left = await world.organization('Ausgeschieden');
    await world.write(
      `insert into membership (id, organization_id, circle, state, applied_on, admitted_on, ended_on, created_at, updated_at)
       values ($1, $2, 'NETWORK', 'LEFT', '2025-01-01', '2025-01-01', current_date, now(), now())`,
      [newId(), left],
    );
    const [colleague, follower] = [await world.account('rests'), await world.account('watches')];
    await world.grant(colleague, left);
    await world.follow(follower, { organizationId: left });
    await world.moderator('leads');
    const payload = { organizationId: left, circle: 'NETWORK', reason: 'Haushalt.', into: null };
    const event = await world.tell('membership.left', payload);
    await world.allSent();
    const who = (await world.deliveries(event)).filter((delivery) => delivery.includes('IN_APP'));
    expect(who).toEqual([
      'leads IN_APP MODERATION SENT',
      'rests IN_APP MEMBERSHIP SENT',
      'watches IN_APP MEMBERSHIP SENT',
    ]);
    const readers = await world.rows<{ name: string; knowsWhy: boolean }>(
      `select a.display_name as name, n.text_de like '%Haushalt.%' as "knowsWhy" from delivery d
       join notice n on n.id = d.notice_id join account a on a.id = d.account_id
       where n.event_id = $1 and d.channel = 'IN_APP' order by name`,
      [event],
    );
    expect(readers).toEqual([
      { name: 'leads', knowsWhy: true },
      { name: 'rests', knowsWhy: true },
      { name: 'watches', knowsWhy: false },
    ]);
  });

  it('tells an event once, however often its job runs', async () => {
    const [project, organization, account] = [
      await world.project('Once'),
      await world.organization('Köln'),
      await world.account('once'),
    ];
    await world.follow(account, { projectId: project });
    const event = await world.tell('participation.opened', joining(project, organization));
    await world.allSent();
    await world.write(`update outbox set processed_at = null where id = $1`, [event]);
    // A job that meets the last moments of the one before adds nothing: put back again, as the relay's sweep does.
    await until(async () => {
      await world.write(`update outbox set enqueued_at = null where id = $1 and processed_at is null`, [
        event,
      ]);
      await world.write(`notify outbox`);
      return (
        (await world.rows(`select from outbox where id = $1 and processed_at is not null`, [event])).length >
        0
      );
    });
    await world.allSent();
    expect(await world.deliveries(event)).toHaveLength(2);
    expect(world.trap.messages.filter(({ to }) => JSON.stringify(to).includes('once@'))).toHaveLength(1);
  });

  it('has nothing to tell of what is gone', async () => {
    const event = await world.tell('project.changed', { projectId: newId(), changed: [] });
    expect(await world.rows(`select from notice where event_id = $1`, [event])).toEqual([]);
  });
});
