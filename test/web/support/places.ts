import type { Page } from 'playwright-core';
import { findBoardPlaces, type BoardPlaces } from './board-places.js';
import { findFundingPlaces, type FundingPlaces } from './funding-places.js';
import { findMeetingPlaces, type MeetingPlaces } from './meeting-places.js';
import { linkIn, letterTo } from './letters.js';
import { addProposalPlaces } from './proposal-places.js';
import type { Stage } from './stage.js';

/** Parts of addresses that are known only when the platform runs. */
export interface Places extends BoardPlaces, FundingPlaces, MeetingPlaces {
  /** Ids of organizations. */
  dortmund: string;
  solingen: string;
  rastatt: string;
  redi: string;
  /** A member whose place another one is to take. */
  buehl: string;
  /** A town that no longer exists; needs `addTerritorialChanges`. */
  dissolved: string;
  /** Id of the application of Ettlingen, in which a question waits for an answer. */
  application: string;
  /** The link by which its applicant follows it, from `/` on. */
  applicationLink: string;
  /** The link by which Rheinstetten can still confirm its application. */
  confirmationLink: string;
  /** The link by which somebody without an account can accept an invitation of Dortmund. */
  invitationLink: string;
  /** The same for the account of Solingen. */
  memberInvitationLink: string;
  /** Id of a proposal of Solingen that waits for a session. */
  proposal: string;
  /** Id of a session that takes no more proposals. */
  lateMeeting: string;
}

type Ask = (query: string, variables?: object) => Promise<Record<string, { id: string }>>;

const asking =
  (stage: Stage, page: Page): Ask =>
  async (query, variables = {}) => {
    const response = await page
      .context()
      .request.post(`${stage.url}/graphql`, { data: { query, variables } });
    return ((await response.json()) as { data: Record<string, { id: string }> }).data;
  };

/** Asks for them as those who may know them would; applies for Rheinstetten. */
export async function findPlaces(stage: Stage): Promise<Places> {
  const [mails, moderator, voter] = await Promise.all([
    stage.page(null),
    stage.page('moderation'),
    stage.page('dortmund'),
  ]);
  const ask = asking(stage, moderator);
  const found = await ask(
    `{ dortmund: organization(officialKey: "05913000") { id } rheinstetten: organization(officialKey: "08215108") { id }
       solingen: organization(officialKey: "05122000") { id } rastatt: organization(officialKey: "08216043") { id }
       buehl: organization(officialKey: "08216007") { id } dissolved: organization(officialKey: "05983060") { id } }`,
  );
  const { organizations: associations } = (await ask(
    '{ organizations(first: 1, filter: { kinds: [ASSOCIATION] }) { nodes { id } } }',
  )) as unknown as { organizations: { nodes: { id: string }[] } };
  const { applications } = (await ask(
    '{ applications(filter: { states: [ASKED] }) { nodes { id contactEmail } } }',
  )) as unknown as { applications: { nodes: { id: string; contactEmail: string }[] } };
  const ettlingen = applications.nodes.find(({ contactEmail }) => contactEmail === 'ettlingen@example.org')!;
  await applyFor(stage, found['rheinstetten']!.id);
  const invite = (email: string) => letterOfInvitation(stage, mails, ask, found['dortmund']!.id, email);
  const places = {
    ...(await findBoardPlaces(stage, ask, found['dortmund']!.id)),
    ...(await findFundingPlaces(ask)),
    ...(await findMeetingPlaces(ask, asking(stage, voter))),
    dortmund: found['dortmund']!.id,
    solingen: found['solingen']!.id,
    rastatt: found['rastatt']!.id,
    redi: associations.nodes[0]!.id,
    buehl: found['buehl']!.id,
    dissolved: found['dissolved']!.id,
    invitationLink: await invite('neu@example.org'),
    memberInvitationLink: await invite('solingen@example.org'),
    ...(await addProposalPlaces(stage, found['solingen']!.id)),
    application: ettlingen.id,
    applicationLink: linkIn(await letterTo(mails, stage.url, ettlingen.contactEmail, 'Frage'), '/antrag'),
    confirmationLink: linkIn(
      await letterTo(mails, stage.url, applicant, 'bestätigen'),
      '/antrag/bestaetigen',
    ),
  };
  await Promise.all([mails.close(), moderator.close(), voter.close()]);
  return places;
}

/** Invites somebody to read for an organization; the link in the letter. */
async function letterOfInvitation(
  stage: Stage,
  mails: Page,
  ask: Ask,
  organizationId: string,
  email: string,
): Promise<string> {
  const input = { organizationId, role: 'VIEWER', email };
  const query =
    'mutation ($input: InviteToOrganizationInput!) { inviteToOrganization(input: $input) { userErrors { message } } }';
  await ask(query, { input });
  return linkIn(await letterTo(mails, stage.url, email, 'Einladung zu Allmende'), '/einladung');
}

const applicant = 'rheinstetten@example.org';

async function applyFor(stage: Stage, organizationId: string): Promise<void> {
  const input = {
    ...{ organizationId, circle: 'NETWORK', motivation: 'Wir möchten mitmachen.' },
    ...{ contactName: 'Rike Hardt', contactEmail: applicant, consent: true, locale: 'de' },
  };
  const query =
    'mutation ($input: ApplyForMembershipInput!) { applyForMembership(input: $input) { userErrors { message } } }';
  const response = await fetch(`${stage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data } = (await response.json()) as {
    data: { applyForMembership: { userErrors: { message: string }[] } };
  };
  const [refused] = data.applyForMembership.userErrors;
  if (refused) throw new Error(refused.message);
}
