import type { Tx } from '@allmende/platform/database';
import { fundingFactIds, fundingFacts, type FundingFacts } from './facts.funding.js';
import { boardFactIds, boardFacts, type BoardFacts } from './facts.board.js';

interface Named {
  id: string;
  name: string;
}

/** What the templates need to know beyond the event; each null when the event names none or it is gone. Times are ISO texts. */
export interface Facts extends BoardFacts, FundingFacts {
  project: (Named & { slug: string; membersOnly: boolean }) | null;
  organization: Named | null;
  association: Named | null;
  predecessor: Named | null;
  account: Named | null;
  fromAccount: Named | null;
  toAccount: Named | null;
  application: { expiresAt: string } | null;
  /** `validFrom`, `validUntil`: first and last day of a deputy. */
  invitation: { expiresAt: string; validFrom: string | null; validUntil: string | null } | null;
  reset: { expiresAt: string } | null;
  /** `text`: the user as the file of the project names it. */
  claim: { text: string } | null;
  office: { vacancyUntil: string | null } | null;
}

/** A row as { id, name }, or null when there is none. */
const named = (alias: string, name = 'name'): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.${name}) end`;

const facts = `
  select
    case when p.id is not null then json_build_object(
      'id', p.id, 'name', p.name, 'slug', p.slug, 'membersOnly', p.visibility <> 'PUBLIC') end as project,
    ${named('o')} as organization,
    ${named('association')} as association,
    ${named('predecessor')} as predecessor,
    ${named('account', 'display_name')} as account,
    ${named('from_account', 'display_name')} as "fromAccount",
    ${named('to_account', 'display_name')} as "toAccount",
    case when application.id is not null then json_build_object('expiresAt', application.expires_at) end as application,
    case when i.id is not null then json_build_object(
      'expiresAt', i.expires_at, 'validFrom', i.valid_from, 'validUntil', i.valid_until) end as invitation,
    case when reset.id is not null then json_build_object('expiresAt', reset.expires_at) end as reset,
    case when claim.id is not null then json_build_object('text', claim.text) end as claim,
    case when office.id is not null then json_build_object('vacancyUntil', office.vacancy_until) end as office,${boardFacts},${fundingFacts}
  from jsonb_to_record($1::jsonb) as event (
    "projectId" uuid, "organizationId" uuid, "associationId" uuid, "predecessorId" uuid, "accountId" uuid,
    "fromAccountId" uuid, "toAccountId" uuid, "applicationId" uuid, "invitationId" uuid, "resetId" uuid, "claimId" uuid,
    ${boardFactIds},
    ${fundingFactIds})
  left join project p on p.id = "projectId"
  left join organization o on o.id = "organizationId"
  left join organization association on association.id = "associationId"
  left join organization predecessor on predecessor.id = "predecessorId"
  left join account on account.id = "accountId"
  left join account from_account on from_account.id = "fromAccountId"
  left join account to_account on to_account.id = "toAccountId"
  left join application on application.id = "applicationId"
  left join invitation i on i.id = "invitationId"
  left join password_reset reset on reset.id = "resetId"
  left join usage_claim claim on claim.id = "claimId"
  left join coordination_office office on office.organization_id = "organizationId"`;

/** Names and dates as they are now of what the event is about, in one statement whatever the event. */
export async function factsOf(tx: Tx, payload: object): Promise<Facts> {
  const [row] = await tx.query<Facts[]>(facts, [JSON.stringify(payload)]);
  return row!;
}
