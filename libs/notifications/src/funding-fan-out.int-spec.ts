import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventName, EventPayload } from '@allmende/events';
import { Board } from './proof/board.js';
import { Purse } from './proof/purse.js';
import { person, World } from './proof/world.js';

jest.setTimeout(60_000);

let world: World;
let purse: Purse;
/** Organizations by name; each has a coordinator who is called like it. */
const at: Record<string, string> = {};
/** Accounts by name. */
const who: Record<string, string> = {};
let opsi: string;
let secret: string;
let round: string;

/** Everybody who could be told by mistake, too. */
beforeAll(async () => {
  world = await World.start();
  purse = new Purse(world);
  const board = new Board(world);
  for (const name of ['dortmund', 'solingen', 'bochum', 'koeln', 'verbund', 'fern'])
    at[name] = await board.seat(name);
  at.gast = await board.seat('gast', 'COORDINATOR', 'OBSERVER');
  for (const name of ['dortmund', 'solingen', 'koeln', 'verbund', 'fern'])
    who[`${name}-kasse`] = await purse.colleague(at[name]!, `${name}-kasse`, 'TREASURER');
  who['dortmund-leser'] = await purse.colleague(at.dortmund!, 'dortmund-leser', 'VIEWER');
  who['fern-folgt'] = await purse.colleague(at.fern!, 'fern-folgt', 'VIEWER');
  who['gast-folgt'] = await purse.colleague(at.gast, 'gast-folgt', 'VIEWER');
  who.fremd = await world.account('fremd');
  who.moderation = await world.moderator('moderation');
  who.kasse = await purse.treasurer('kasse');
  [opsi, secret] = [await world.project('OPSI'), await world.project('Geheim', 'NETWORK')];
  for (const projectId of [opsi, secret]) {
    await world.participation(projectId, at.dortmund!, 'USING');
    for (const name of ['fern-folgt', 'gast-folgt', 'fremd']) await world.follow(who[name]!, { projectId });
  }
}, 60_000);
afterAll(() => world.stop());

/** Who is told in the app, and by which topic. */
async function told<Name extends EventName>(
  name: Name,
  payload: EventPayload<Name>,
  by?: string,
): Promise<string[]> {
  const event = await world.tell(name, payload, by ? person(who[by]!) : undefined);
  const lines = await world.deliveries(event);
  const inApp = lines.filter((line) => line.includes(' IN_APP '));
  // By mail they hear the same.
  expect(lines.filter((line) => line.includes(' EMAIL ')).map(nameOf)).toEqual(inApp.map(nameOf));
  return inApp.map((line) => line.replace(' IN_APP ', ' ').replace(' SENT', ''));
}
const nameOf = (line: string): string => line.split(' ')[0]!;
/** The same people under one topic. */
const under = (topic: string, ...names: string[]): string[] => names.map((name) => `${name} ${topic}`).sort();

const ofOpsi = () => ({ fundingRoundId: round, projectId: opsi, fundId: null });
const keepers = ['kasse', 'moderation'];
const followers = ['fern-folgt', 'fremd', 'gast-folgt'];

describe('that a round has opened', () => {
  it('is told to who may pledge and takes part or follows, and to all whom the key names', async () => {
    round = await purse.round({ projectId: opsi, named: [at.solingen!] });
    expect(await told('fundingRound.opened', ofOpsi())).toEqual(
      under(
        'FUNDING',
        ...['dortmund', 'dortmund-kasse', 'dortmund-leser', 'fern-folgt', 'solingen', 'solingen-kasse'],
      ),
    );
  });

  it('is told of one for named participants to nobody else', async () => {
    round = await purse.round({ projectId: opsi, eligible: 'NAMED', named: [at.solingen!] });
    expect(await told('fundingRound.opened', ofOpsi())).toEqual(
      under('FUNDING', 'solingen', 'solingen-kasse'),
    );
  });

  it('is told of one for those who take part in the project to them alone', async () => {
    round = await purse.round({ projectId: opsi, eligible: 'PROJECT' });
    expect(await told('fundingRound.opened', ofOpsi())).toEqual(
      under('FUNDING', 'dortmund', 'dortmund-kasse', 'dortmund-leser'),
    );
  });

  it('is told of contributions to a fund to all who act for a member, for a fund has no followers', async () => {
    const fundId = await purse.fund('Infrastruktur-Fonds');
    const fundingRoundId = await purse.round({ fundId });
    expect(await told('fundingRound.opened', { fundingRoundId, projectId: null, fundId })).toEqual(
      under('FUNDING', 'bochum', 'dortmund', 'fern', 'koeln', 'solingen', 'verbund'),
    );
  });

  it('can be switched off', async () => {
    round = await purse.round({ projectId: opsi, eligible: 'NAMED', named: [at.solingen!] });
    const channels = ['IN_APP', 'EMAIL'];
    for (const channel of channels) await world.prefer(who['solingen-kasse']!, 'FUNDING', channel, 'OFF');
    expect(await told('fundingRound.opened', ofOpsi())).toEqual(under('FUNDING', 'solingen'));
    await world.write(`delete from notification_preference`);
  });
});

describe('that a round closes soon', () => {
  it('is told to those whose pledge is not binding, and to the named who have not answered', async () => {
    const named = ['solingen', 'koeln', 'bochum', 'fern'].map((name) => at[name]!);
    round = await purse.round({ projectId: opsi, named });
    await purse.pledge(round, at.dortmund!, 'RESERVED');
    await purse.pledge(round, at.solingen!, 'APPROVED');
    await purse.pledge(round, at.koeln!, 'WITHDRAWN');
    await purse.pledge(round, at.fern!, 'LAPSED');
    expect(await told('fundingRound.closing', { ...ofOpsi(), closesAt: '2099-12-05T13:30:00Z' })).toEqual(
      under('DUTIES', 'bochum', 'dortmund', 'fern'),
    );
  });

  it('is not told to a member for which its association has pledged', async () => {
    round = await purse.round({ projectId: opsi, named: [at.bochum!, at.koeln!] });
    await purse.pledge(round, at.verbund!, 'DECLARED', [at.bochum!]);
    expect(await told('fundingRound.closing', { ...ofOpsi(), closesAt: '2099-12-05T13:30:00Z' })).toEqual(
      under('DUTIES', 'koeln', 'verbund'),
    );
  });
});

describe('how a round goes on', () => {
  beforeEach(async () => {
    round = await purse.round({ projectId: opsi });
    await purse.pledge(round, at.koeln!, 'WITHDRAWN');
    await purse.pledge(round, at.verbund!, 'APPROVED', [at.bochum!]);
    await purse.pledge(round, at.solingen!, 'LAPSED');
  });

  const behindIt = ['bochum', 'verbund', 'verbund-kasse'];
  const lapsed = ['solingen', 'solingen-kasse'];

  it('is told to the organizations behind its pledges, and to who follows the project', async () => {
    const promised = [...behindIt, ...lapsed];
    const everybody = under('FUNDING', ...promised, ...followers);
    const allIsVoid = [...under('DUTIES', ...promised), ...under('FUNDING', ...followers)];
    const closesAt = '2099-12-24T13:30:00Z';
    expect(await told('fundingRound.extended', { ...ofOpsi(), closesAt })).toEqual(everybody);
    const evaluated = (outcome: 'FUNDED' | 'FAILED') =>
      told('fundingRound.evaluated', { ...ofOpsi(), outcome });
    expect(await evaluated('FUNDED')).toEqual([...everybody, ...under('FUNDING', ...keepers)].sort());
    expect(await evaluated('FAILED')).toEqual([...allIsVoid, ...under('FUNDING', ...keepers)].sort());
    expect(await told('fundingRound.cancelled', { ...ofOpsi(), reason: 'Weil.' })).toEqual(allIsVoid.sort());
  });

  it('is told once it is settled to those whose pledge held', async () => {
    await purse.funded(round);
    await purse.settled(round);
    expect(await told('fundingRound.settled', ofOpsi())).toEqual(under('FUNDING', ...behindIt, ...followers));
  });

  it('is told to nobody while it was a draft only', async () => {
    round = await purse.round({ projectId: opsi, named: [at.solingen!], draft: true });
    expect(await told('fundingRound.cancelled', { ...ofOpsi(), reason: 'Weil.' })).toEqual([]);
  });
});

describe('a pledge', () => {
  let pledge: { pledgeId: string; organizationId: string };
  const ofPledge = () => ({ ...ofOpsi(), ...pledge });
  const own = ['dortmund', 'dortmund-kasse'];
  beforeAll(async () => {
    round = await purse.round({ projectId: opsi });
    pledge = { pledgeId: await purse.pledge(round, at.dortmund!), organizationId: at.dortmund! };
  });

  it('that is declared is told to who keeps the books, and to the colleagues who have to approve it', async () => {
    expect(await told('pledge.declared', ofPledge(), 'dortmund-kasse')).toEqual(
      under('FUNDING', 'dortmund', ...keepers),
    );
  });

  it.each(['pledge.reserved', 'pledge.withdrawn'] as const)(
    'is told to nobody else when it is: %s',
    async (name) => {
      const payload = { ...ofPledge(), councilOn: '2099-03-01', reason: 'Weil.' };
      expect(await told(name, payload)).toEqual(under('FUNDING', ...keepers));
    },
  );

  it('that is approved is told to who follows the project, too', async () => {
    expect(await told('pledge.approved', ofPledge())).toEqual(under('FUNDING', ...keepers, ...followers));
  });

  it('that is approved for a project of the network stays in the network', async () => {
    const payload = { ...ofPledge(), projectId: secret };
    expect(await told('pledge.approved', payload)).toEqual(
      under('FUNDING', ...keepers, 'fern-folgt', 'gast-folgt'),
    );
  });

  it.each([
    ['pledge.councilDue', { councilOn: '2099-03-01' }],
    ['pledge.lapsed', { cause: 'NOT_APPROVED', reason: 'Frist.' }],
    ['pledge.called', { fiscalYear: 2099, dueOn: '2099-03-31' }],
    ['pledge.paymentDue', { fiscalYear: 2099, dueOn: '2099-03-31', overdue: true }],
  ] as const)('binds those who act for its organization and keep its money: %s', async (name, more) => {
    for (const channel of ['IN_APP', 'EMAIL'])
      await world.prefer(who['dortmund-kasse']!, 'DUTIES', channel, 'OFF');
    expect(await told(name, { ...ofPledge(), ...more } as EventPayload<typeof name>)).toEqual(
      under('DUTIES', ...own),
    );
    await world.write(`delete from notification_preference`);
  });

  it('that is paid is confirmed to them', async () => {
    expect(await told('pledge.paid', ofPledge())).toEqual(under('FUNDING', ...own));
  });

  it('of a fund or programme is the business of who keeps the books', async () => {
    const share = { ...ofPledge(), organizationId: null };
    expect(await told('pledge.called', { ...share, fiscalYear: 2099, dueOn: '2099-03-31' })).toEqual(
      under('FUNDING', ...keepers),
    );
  });

  it('is called in with what is due in that year, and reminded of with what is open', async () => {
    round = await purse.round({ projectId: opsi });
    const pledgeId = await purse.pledge(round, at.dortmund!, 'APPROVED');
    await purse.funded(round);
    await purse.called(round, pledgeId, 40_000);
    const payload = { ...ofOpsi(), pledgeId, organizationId: at.dortmund!, fiscalYear: 2099 };
    const titleAndText = async (event: string) => {
      const [row] = await world.rows<{ said: string }>(
        `select title_de || ' ' || text_de as said from notice where event_id = $1`,
        [event],
      );
      return row!.said.replaceAll(/[\u00a0\u202f]/g, ' ');
    };
    const call = await world.tell('pledge.called', { ...payload, dueOn: '2099-03-31' });
    expect(await titleAndText(call)).toMatch(/Mittelabruf: 1\.000,00 €.*Z-\d{6}/s);
    const due = await world.tell('pledge.paymentDue', { ...payload, dueOn: '2099-03-31', overdue: false });
    expect(await titleAndText(due)).toMatch(/noch 600,00 € von dortmund offen/);
  });
});

describe('money that is spent', () => {
  it('is told to a second person before, and to those who have paid after', async () => {
    round = await purse.round({ projectId: opsi });
    const paid = await purse.pledge(round, at.dortmund!, 'APPROVED');
    const unpaid = await purse.pledge(round, at.solingen!, 'APPROVED');
    await purse.funded(round);
    await purse.called(round, paid, 1);
    await purse.called(round, unpaid);
    const spend = { ...ofOpsi(), spendId: await purse.spend(round, who.kasse!) };
    expect(await told('spend.proposed', spend, 'kasse')).toEqual(under('FUNDING', 'moderation'));
    expect(await told('spend.booked', spend)).toEqual(under('FUNDING', 'dortmund', 'dortmund-kasse'));
  });
});

describe('that a programme ends', () => {
  it('is told to who coordinates for a member that may apply', async () => {
    await world.write(`update organization set kind = 'IT_PROVIDER' where id = $1`, [at.koeln]);
    const deadlineOn = '2099-01-31';
    const forProviders = { programmeId: await purse.programme(['IT_PROVIDER']), deadlineOn };
    expect(await told('fundingProgramme.closing', forProviders)).toEqual(under('FUNDING', 'koeln'));
    const forAll = { programmeId: await purse.programme([]), deadlineOn };
    expect((await told('fundingProgramme.closing', forAll)).map(nameOf)).toEqual([
      'bochum',
      'dortmund',
      'fern',
      'gast',
      'koeln',
      'solingen',
      'verbund',
    ]);
  });
});
