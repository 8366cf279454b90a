import type { Check } from './check.js';

const named = `format('pledge %s (%s), %s', p.id, p.reference, i.fiscal_year) as row`;

/** Balance of an account for the instalment `i`. */
const balanceOf = (account: string): string =>
  `coalesce((select b.amount_cents from ledger_balance b where b.pledge_id = i.pledge_id
    and b.fiscal_year = i.fiscal_year and b.account = '${account}'), 0)`;

/** What was given back to the giver of the instalment `i`. */
const refunded = `coalesce((select sum(l.debit_cents) from ledger_line l join ledger_entry e on e.id = l.entry_id
  where e.kind = 'REFUND' and l.account = 'CONTRIBUTED' and l.pledge_id = i.pledge_id and l.fiscal_year = i.fiscal_year), 0)`;

const instalments = `pledge_instalment i join pledge p on p.id = i.pledge_id join funding_round r on r.id = p.round_id`;

const standing = (entry: string): string =>
  `not exists (select from ledger_entry x where x.reverses_id = ${entry}.id)`;

/** Rounds and their keys, pledges, and who has seen them. */
const roundsChecks: readonly Check[] = [
  {
    name: 'The sums of a round are those of its pledges',
    sql: `select format('funding_round %s (%s)', r.id, r.title) as row,
        format('says %s promised and %s approved; its pledges come to %s and %s', r.promised_cents, r.approved_cents,
          s.promised, s.approved) as problem
      from funding_round r, lateral (select
          coalesce(sum(p.amount_cents) filter (where p.state in ('DECLARED', 'RESERVED')), 0) as promised,
          coalesce(sum(p.amount_cents) filter (where p.state in ('APPROVED', 'CALLED', 'PAID')), 0) as approved
        from pledge p where p.round_id = r.id) s
      where (r.promised_cents, r.approved_cents) is distinct from (s.promised, s.approved)`,
  },
  {
    name: 'The shares of a round with a cost key come to its target',
    sql: `select format('funding_round %s (%s)', r.id, r.title) as row,
        format('seeks %s; the shares come to %s', r.target_cents, s.shares) as problem
      from funding_round r, lateral (select coalesce(sum(f.share_cents), 0) as shares
        from funding_participant f where f.round_id = r.id) s
      where r.opened_at is not null and r.cost_key is not null and s.shares <> r.target_cents`,
  },
  {
    name: 'A round is evaluated at its deadline',
    sql: `select format('funding_round %s (%s)', id, title) as row,
        format('was to close at %s and is still open; is the worker running?', closes_at) as problem
      from funding_round where state = 'OPEN' and closes_at < now() - interval '5 minutes'`,
  },
  {
    name: 'A settled round holds no money and awaits none',
    sql: `select format('funding_round %s (%s)', r.id, r.title) as row,
        format('has %s in %s', sum(b.amount_cents), b.account) as problem
      from funding_round r join pledge p on p.round_id = r.id join ledger_balance b on b.pledge_id = p.id
      where r.state = 'SETTLED' and (b.account in ('COMMITTED', 'RECEIVABLE') or b.account = 'BANK' and r.fund_id is null)
      group by r.id, b.account having sum(b.amount_cents) <> 0`,
  },
  {
    name: 'The years of a pledge come to the pledge, and are years of its round',
    sql: `select format('pledge %s (%s)', p.id, p.reference) as row,
        format('is over %s; its years come to %s', p.amount_cents, coalesce(sum(i.amount_cents), 0)) as problem
      from pledge p join funding_round r on r.id = p.round_id left join pledge_instalment i on i.pledge_id = p.id
      group by p.id having p.amount_cents <> coalesce(sum(i.amount_cents), 0)
        or bool_or(not i.fiscal_year = any(r.fiscal_years))`,
  },
  {
    name: 'Nobody has made binding what she declared herself',
    sql: `select format('pledge %s (%s)', id, reference) as row, 'was declared and approved by the same person' as problem
      from pledge where approved_by = declared_by`,
  },
  {
    // A bound that was changed later does not touch what a programme has given before.
    name: 'What a programme gives is within its quota and its largest amount',
    sql: `select format('pledge %s (%s)', p.id, p.reference) as row,
        format('is over %s; programme %s bears %s %% of %s at most', p.amount_cents, g.slug, g.quota_percent, r.target_cents)
          as problem
      from pledge p join funding_programme g on g.id = p.programme_id join funding_round r on r.id = p.round_id
      where p.state not in ('WITHDRAWN', 'LAPSED') and g.updated_at <= p.created_at
        and (p.amount_cents * 100 > r.target_cents * g.quota_percent or p.amount_cents > g.max_cents)`,
  },
];

/** The books by themselves. */
const ledgerChecks: readonly Check[] = [
  {
    name: 'The balances of the ledger are the sums of its lines',
    sql: `select format('ledger_balance %s, %s, %s', pledge_id, fiscal_year, account) as row,
        format('says %s; the lines come to %s', coalesce(b.amount_cents, 0), coalesce(s.cents, 0)) as problem
      from ledger_balance b full join (select pledge_id, fiscal_year, account,
          sum(case when account in ('COMMITMENTS', 'CONTRIBUTED') then credit_cents - debit_cents
            else debit_cents - credit_cents end) as cents
        from ledger_line group by pledge_id, fiscal_year, account) s using (pledge_id, fiscal_year, account)
      where coalesce(b.amount_cents, 0) <> coalesce(s.cents, 0)`,
  },
  {
    name: 'No account of the ledger is below zero',
    sql: `select format('ledger_balance %s, %s, %s', pledge_id, fiscal_year, account) as row,
        format('is %s', amount_cents) as problem
      from ledger_balance where amount_cents < 0`,
  },
  {
    name: 'Every entry of the ledger balances for each pledge and year',
    sql: `select format('ledger_entry %s (%s)', e.id, e.number) as row,
        format('debits %s and credits %s', coalesce(sum(l.debit_cents), 0), coalesce(sum(l.credit_cents), 0)) as problem
      from ledger_entry e left join ledger_line l on l.entry_id = e.id
      group by e.id, l.pledge_id, l.fiscal_year
      having count(l.id) < 2 or sum(l.debit_cents) <> sum(l.credit_cents)`,
  },
  {
    name: 'A reversal mirrors what it takes back',
    sql: `select distinct format('ledger_entry %s (%s)', e.id, e.number) as row,
        format('is no mirror of %s', e.reverses_id) as problem
      from ledger_entry e, lateral (
        select from (select account, pledge_id, fiscal_year, debit_cents, credit_cents, 1 as n
            from ledger_line where entry_id = e.id
          union all select account, pledge_id, fiscal_year, credit_cents, debit_cents, -1
            from ledger_line where entry_id = e.reverses_id) both_sides
        group by account, pledge_id, fiscal_year, debit_cents, credit_cents having sum(n) <> 0) difference
      where e.reverses_id is not null`,
  },
  {
    name: 'An idempotency key answers with something that is there',
    sql: `select format('money_request %s (%s)', m.key, m.operation) as row,
        coalesce(format('answers with %s, which nobody knows', m.answer), 'has no answer') as problem
      from money_request m where not exists (select from pledge where id = m.answer)
        and not exists (select from ledger_entry where id = m.answer)
        and not exists (select from spend where id = m.answer)
        and not exists (select from funding_round where id = m.answer)`,
  },
];

/** The books against what they tell of. */
const bookedChecks: readonly Check[] = [
  {
    name: 'COMMITTED is what binds and is not called',
    sql: `select ${named}, format('binds %s; the books say %s and %s', e.expected, e.committed, e.contra) as problem
      from ${instalments}, lateral (select ${balanceOf('COMMITTED')} as committed, ${balanceOf('COMMITMENTS')} as contra,
        case when p.state in ('APPROVED', 'CALLED', 'PAID') and r.state <> 'SETTLED' and i.called_on is null
          then i.amount_cents else 0 end as expected) e
      where e.committed <> e.expected or e.contra <> e.expected`,
  },
  {
    name: 'CONTRIBUTED is what was called, less what was given back',
    sql: `select ${named}, format('%s was called and %s given back; the books say %s', e.called, e.refunded, e.contributed)
          as problem
      from ${instalments}, lateral (select ${balanceOf('CONTRIBUTED')} as contributed, ${refunded} as refunded,
        case when i.called_on is null then 0 else i.amount_cents end as called) e
      where e.contributed <> e.called - e.refunded`,
  },
  {
    name: 'RECEIVABLE and BANK are what was called less what was spent',
    sql: `select ${named}, format('contributed %s; %s is outstanding, %s in the bank, %s spent', e.contributed, e.receivable,
          e.bank, e.spent) as problem
      from ${instalments}, lateral (select ${balanceOf('CONTRIBUTED')} as contributed, ${balanceOf('RECEIVABLE')} as receivable,
        ${balanceOf('BANK')} as bank, ${balanceOf('SPENT')} as spent) e
      where e.contributed <> e.receivable + e.bank + e.spent`,
  },
  {
    name: 'A year is called by one entry of the ledger, and only then has a due day',
    sql: `select ${named}, format('has %s calls that stand, and %s', c.calls,
          coalesce(format('is due on %s', i.due_on), 'no due day')) as problem
      from ${instalments}, lateral (select count(*) as calls from ledger_entry e
        where e.kind = 'CALL' and ${standing('e')} and exists (select from ledger_line l where l.entry_id = e.id
          and l.pledge_id = i.pledge_id and l.fiscal_year = i.fiscal_year)) c
      where c.calls <> case when i.called_on is null then 0 else 1 end`,
  },
  {
    name: 'A pledge is CALLED when something is called, and PAID when all of it is called and paid',
    sql: `select format('pledge %s (%s)', p.id, p.reference) as row,
        format('is %s; %s of its years are called, %s outstanding', p.state, s.called, s.outstanding) as problem
      from pledge p join funding_round r on r.id = p.round_id, lateral (
        select count(*) filter (where i.called_on is not null) as called,
          bool_and(i.amount_cents = 0 or i.called_on is not null) as complete,
          coalesce(sum(${balanceOf('RECEIVABLE')}), 0) as outstanding
        from pledge_instalment i where i.pledge_id = p.id) s
      where p.kind = 'MONEY' and p.state is distinct from case
        when s.called = 0 then case when p.state in ('CALLED', 'PAID') then 'APPROVED' else p.state end
        when s.complete and s.outstanding = 0 then 'PAID' else 'CALLED' end`,
  },
  {
    name: 'A spend is what its booking says',
    sql: `select format('spend %s', s.id) as row,
        format('is %s over %s; its booking %s comes to %s', s.state, s.amount_cents, coalesce(b.standing, 'is missing'),
          coalesce(b.cents, 0)) as problem
      from spend s left join lateral (select case when ${standing('e')} then 'stands' else 'is reversed' end as standing,
          (select sum(l.debit_cents) from ledger_line l where l.entry_id = e.id and l.account = 'SPENT') as cents
        from ledger_entry e where e.spend_id = s.id and e.kind = 'SPENDING') b on true
      where b.standing is distinct from case s.state when 'BOOKED' then 'stands' when 'REVERSED' then 'is reversed' end
        or b.cents <> s.amount_cents`,
  },
  {
    name: 'Nobody has booked a spend that she recorded herself',
    sql: `select format('spend %s', id) as row, 'was recorded and approved by the same person' as problem
      from spend where approved_by = recorded_by`,
  },
  {
    name: 'A fund holds what it has promised to rounds',
    sql: `select format('fund %s (%s)', f.id, f.slug) as row,
        format('has %s and has promised %s', m.bank, m.promised) as problem
      from fund f, lateral (select
        (select coalesce(sum(b.amount_cents), 0) from funding_round r join pledge p on p.round_id = r.id
          join ledger_balance b on b.pledge_id = p.id and b.account = 'BANK' where r.fund_id = f.id) as bank,
        (select coalesce(sum(b.amount_cents), 0) from pledge p
          join ledger_balance b on b.pledge_id = p.id and b.account = 'COMMITTED' where p.fund_id = f.id) as promised) m
      where m.bank < m.promised`,
  },
];

/** Paying together: rounds, pledges, and the books, which must tell the same. */
export const fundingChecks: readonly Check[] = [...roundsChecks, ...ledgerChecks, ...bookedChecks];
