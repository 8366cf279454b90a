import { linkIn, letterTo } from './letters.js';
import type { Stage } from './stage.js';

/** Parts of addresses that are known only when the platform runs. */
export interface Places {
  /** Dortmund's id. */
  dortmund: string;
  /** Id of the application of Ettlingen, in which a question waits for an answer. */
  application: string;
  /** The link by which its applicant follows it, from `/` on. */
  applicationLink: string;
  /** The link by which Rheinstetten can still confirm its application. */
  confirmationLink: string;
}

/** Asks for them as those who may know them would; applies for Rheinstetten. */
export async function findPlaces(stage: Stage): Promise<Places> {
  const [mails, moderator] = await Promise.all([stage.page(null), stage.page('moderation')]);
  const ask = async (query: string, variables: object = {}) => {
    const response = await moderator
      .context()
      .request.post(`${stage.url}/graphql`, { data: { query, variables } });
    return ((await response.json()) as { data: Record<string, { id: string }> }).data;
  };
  const found = await ask(
    '{ dortmund: organization(officialKey: "05913000") { id } rheinstetten: organization(officialKey: "08215108") { id } }',
  );
  const { applications } = (await ask(
    '{ applications(filter: { states: [ASKED] }) { nodes { id contactEmail } } }',
  )) as unknown as { applications: { nodes: { id: string; contactEmail: string }[] } };
  const ettlingen = applications.nodes.find(({ contactEmail }) => contactEmail === 'ettlingen@example.org')!;
  await applyFor(stage, found['rheinstetten']!.id);
  const places = {
    dortmund: found['dortmund']!.id,
    application: ettlingen.id,
    applicationLink: linkIn(await letterTo(mails, stage.url, ettlingen.contactEmail, 'Frage'), '/antrag'),
    confirmationLink: linkIn(
      await letterTo(mails, stage.url, applicant, 'bestätigen'),
      '/antrag/bestaetigen',
    ),
  };
  await Promise.all([mails.close(), moderator.close()]);
  return places;
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
