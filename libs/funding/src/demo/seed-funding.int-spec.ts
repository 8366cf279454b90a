import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { Participations, ProjectImports, ProjectService, seedProjects } from '@allmende/projects';
import { operator, startup, Treasury, type Person } from '../proof/treasury.js';
import type { DemoFunding } from './demo-purse.js';
import { seedFunding } from './seed-funding.js';

let treasury: Treasury;
let demo: DemoFunding;
beforeAll(async () => {
  treasury = await Treasury.start();
  // The database counts days by the day of today, so the demo goes by it, too.
  treasury.clock.set(new Date());
  const projects = await seedProjects(
    {
      imports: treasury.get(ProjectImports),
      projects: treasury.get(ProjectService),
      participations: treasury.get(Participations),
    },
    operator,
    treasury.demo,
  );
  const actors: Record<string, Person> = {
    moderation: await treasury.person('MODERATOR'),
    treasurer: await treasury.person('TREASURER'),
    kaemmerei: await treasury.person('TREASURER', treasury.demo.dortmund),
  };
  for (const place of ['berlin', 'muenchen', 'dortmund', 'solingen', 'mannheim', 'buehl'] as const)
    actors[place] = await treasury.person('COORDINATOR', treasury.demo[place]);
  const decision = (fundingRoundId: string) => ({
    ...{ decisionId: newId(), number: 'B-2026-004', workingGroupId: null },
    ...{ result: 'ADOPTED' as const, fundingRoundId },
  });
  const board = {
    nameRound: async (id: string) => decision(id),
    async resolve(_question: string, until: Date, id: string) {
      treasury.clock.set(until);
      return decision(id);
    },
  };
  const { clock, demo: organizations } = treasury;
  demo = { services: treasury, clock, organizations, projects, actors, board };
  await seedFunding(demo);
}, startup);
afterAll(() => treasury.stop());

const statesOf = async (title: string): Promise<string[]> => {
  const rows = await treasury.db.query<{ state: string }[]>(
    `select p.state from pledge p join funding_round r on r.id = p.round_id where r.title = $1 order by p.state`,
    [title],
  );
  return rows.map(({ state }) => state);
};

it('five rounds stand at different places of their way', async () => {
  const rounds = await treasury.db.query<{ title: string; state: string }[]>(
    `select regexp_replace(title, ' \\d{4}$', '') as title, state from funding_round order by title`,
  );
  expect(rounds).toEqual([
    { title: 'Anbindung von mucgpt an die E-Akte', state: 'DRAFT' },
    { title: 'Barrierefreiheit der Open SmartCity App', state: 'FUNDED' },
    { title: 'Beiträge zum Infrastruktur-Fonds', state: 'FUNDED' },
    { title: 'Gemeinsames Paketdepot für OPSI', state: 'OPEN' },
    { title: 'Oberfläche von Palim! Palim! in Leichter Sprache', state: 'FAILED' },
  ]);
});

it('the open one was opened by decision, and its pledges bind, wait for a council, depend on others, or are work', async () => {
  expect(await statesOf('Gemeinsames Paketdepot für OPSI')).toEqual([
    ...['APPROVED', 'APPROVED', 'DECLARED', 'DECLARED', 'DECLARED', 'RESERVED'],
  ]);
  const [round] = await treasury.db.query(
    `select r.closes_at > $1 as runs, d.used_for as "usedFor",
       (select sum(share_cents) = r.target_cents from funding_participant f where f.round_id = r.id) as whole,
       (select array_agg(k order by k) from (select distinct kind as k from pledge p where p.round_id = r.id) x) as kinds,
       (select council_on - $1::date between 10 and 20 from pledge p where p.round_id = r.id and state = 'RESERVED') as council
     from funding_round r join funding_decision d on d.round_id = r.id where r.title = 'Gemeinsames Paketdepot für OPSI'`,
    [treasury.clock.now()],
  );
  expect(round).toEqual({
    ...{ runs: true, usedFor: 'OPENING', whole: true, kinds: ['IN_KIND', 'MONEY'], council: true },
  });
});

it('the funded one has been called; one payment is overdue, one spend is shared, one waits; the fund has given', async () => {
  expect(await statesOf('Barrierefreiheit der Open SmartCity App')).toEqual([
    ...['CALLED', 'PAID', 'PAID', 'PAID', 'PAID'],
  ]);
  const [row] = await treasury.db.query(
    `select (select count(*)::integer from pledge_instalment i join ledger_balance b using (pledge_id, fiscal_year)
         where b.account = 'RECEIVABLE' and b.amount_cents > 0 and i.due_on < $1::date) as overdue,
       (select array_agg(state order by state) from spend) as spends,
       (select count(*)::integer from ledger_line l join ledger_entry e on e.id = l.entry_id
         where e.kind = 'SPENDING' and l.account = 'SPENT') as shares,
       (select sum(amount_cents)::text from pledge where fund_id is not null) as allocated`,
    [treasury.clock.now()],
  );
  expect(row).toEqual({ overdue: 1, spends: ['BOOKED', 'PROPOSED'], shares: 4, allocated: '1500000' });
});

it('all contributions to the fund are paid; the failed round let everything lapse', async () => {
  const [sums] = await treasury.db.query(
    `select sum(b.amount_cents) filter (where b.account = 'BANK')::text as bank,
       sum(b.amount_cents) filter (where b.account = 'SPENT')::text as given,
       count(distinct p.id) filter (where p.state = 'PAID')::integer as paid
     from funding_round r join pledge p on p.round_id = r.id join ledger_balance b on b.pledge_id = p.id
     where r.fund_id is not null`,
  );
  expect(sums).toEqual({ bank: '3500000', given: '1500000', paid: 6 });
  expect(await statesOf('Oberfläche von Palim! Palim! in Leichter Sprache')).toEqual(['LAPSED', 'LAPSED']);
});

it('every programme of the catalogue says that it is an example', async () => {
  const programmes = await treasury.db.query<{ name: string; summary: string; url: string }[]>(
    `select name, summary, url from funding_programme`,
  );
  expect(programmes).toHaveLength(4);
  for (const { name, summary, url } of programmes) {
    expect(name).toMatch(/^Beispielprogramm/);
    expect(summary).toContain('Dieses Programm gibt es nicht');
    expect(new URL(url).hostname).toMatch(/\.example\.org$/);
  }
});

it('leaves Bretten and Rastatt untouched', async () => {
  const { bretten, rastatt } = treasury.demo;
  const [row] = await treasury.db.query(
    `select (select count(*)::integer from pledge where organization_id = any($1)) as pledges,
       (select count(*)::integer from funding_participant where organization_id = any($1)) as named`,
    [[bretten, rastatt]],
  );
  expect(row).toEqual({ pledges: 0, named: 0 });
});

it('a second time changes nothing, and the clock is where it was', async () => {
  const before = treasury.clock.now();
  const count = `select (select count(*) from audit_entry) as acts, (select count(*) from outbox) as events`;
  const once = await treasury.db.query(count);
  await seedFunding(demo);
  expect(await treasury.db.query(count)).toEqual(once);
  expect(treasury.clock.now()).toEqual(before);
});
