/** What the templates need to know of funding; each null when the event names none or it is gone. Cents are texts of digits. */
export interface FundingFacts {
  fundingRound: {
    id: string;
    title: string;
    /** Name of the fund that it feeds; null: it is for a project. */
    fund: string | null;
    minimumCents: string;
    targetCents: string;
    /** What is bindingly pledged. */
    approvedCents: string;
    closesAt: string;
    /** A draft that was called off has never been open. */
    wasOpen: boolean;
  } | null;
  pledge: {
    /** Name of the organization, the fund or the programme. */
    giver: string;
    reference: string;
    amountCents: string;
    /** Null: it is money. */
    personDays: number | null;
    /** Of the year that the event names: what was called, and what of it is not paid. */
    calledCents: string | null;
    outstandingCents: string | null;
  } | null;
  spend: { purpose: string; payee: string; amountCents: string; spentOn: string } | null;
  programme: { id: string; name: string; slug: string; funder: string; closed: boolean } | null;
}

/** Ids, and the year, that these facts are found by, as columns of the event. */
export const fundingFactIds = `"fundingRoundId" uuid, "pledgeId" uuid, "spendId" uuid, "programmeId" uuid, "fiscalYear" integer`;

const giver = `coalesce((select name from organization where id = g.organization_id),
    (select name from fund where id = g.fund_id), (select name from funding_programme where id = g.programme_id))`;

const called = `(select i.amount_cents::text from pledge_instalment i
      where (i.pledge_id, i.fiscal_year) = (g.id, "fiscalYear"))`;

const outstanding = `(select b.amount_cents::text from ledger_balance b
      where (b.pledge_id, b.fiscal_year, b.account) = (g.id, "fiscalYear", 'RECEIVABLE'))`;

/** Columns of `Facts`, each one row read by its key. */
export const fundingFacts = `
    (select json_build_object('id', r.id, 'title', r.title, 'fund', (select f.name from fund f where f.id = r.fund_id),
        'minimumCents', r.minimum_cents::text, 'targetCents', r.target_cents::text, 'approvedCents', r.approved_cents::text,
        'closesAt', r.closes_at, 'wasOpen', r.opened_at is not null)
      from funding_round r where r.id = "fundingRoundId") as "fundingRound",
    (select json_build_object('giver', ${giver}, 'reference', g.reference, 'amountCents', g.amount_cents::text,
        'personDays', g.person_days, 'calledCents', ${called}, 'outstandingCents', ${outstanding})
      from pledge g where g.id = "pledgeId") as pledge,
    (select json_build_object('purpose', s.purpose, 'payee', s.payee, 'amountCents', s.amount_cents::text, 'spentOn', s.spent_on)
      from spend s where s.id = "spendId") as spend,
    (select json_build_object('id', fp.id, 'name', fp.name, 'slug', fp.slug, 'funder', fp.funder, 'closed', fp.closed_on is not null)
      from funding_programme fp where fp.id = "programmeId") as programme`;
