import type { Stage } from './stage.js';

/** What waits for a session, and a session for which it is too late. */
export interface ProposalPlaces {
  /** Id of a proposal of Solingen that waits. */
  proposal: string;
  /** Id of a session that takes no more proposals. */
  lateMeeting: string;
}

type Answer = Record<string, { meeting?: { id: string }; agendaItem?: { id: string } }>;
type Ask = (query: string, variables: object) => Promise<Answer>;

/** Proposes as Solingen, and plans as a moderator: a session whose deadline passes at once, and a series. */
export async function addProposalPlaces(stage: Stage, solingen: string): Promise<ProposalPlaces> {
  const [sponsor, moderator] = await Promise.all([stage.page('solingen'), stage.page('moderation')]);
  const askAs =
    (page: typeof sponsor): Ask =>
    async (query, variables) => {
      const response = await page
        .context()
        .request.post(`${stage.url}/graphql`, { data: { query, variables } });
      return ((await response.json()) as { data: Answer }).data;
    };
  const proposed = await askAs(sponsor)(
    'mutation ($input: ProposeItemInput!) { proposeItem(input: $input) { agendaItem { id } } }',
    { input: { ...proposal, sponsorOrganizationId: solingen } },
  );
  const lateMeeting = await planLate(askAs(moderator));
  await askAs(moderator)(
    'mutation ($input: CreateMeetingSeriesInput!) { createMeetingSeries(input: $input) { userErrors { message } } }',
    { input: series },
  );
  await Promise.all([sponsor.close(), moderator.close()]);
  return { proposal: proposed['proposeItem']!.agendaItem!.id, lateMeeting };
}

const proposal = {
  title: 'Gemeinsame Pakete für den Sitzungsdienst',
  outcome: 'DECISION',
  minutes: 20,
  text: '**Sachverhalt.** Fünf Städte bauen dieselben Pakete.\n\n- Bedarf klären\n- Arbeit teilen',
  motion: 'Das Board bittet Solingen, die Pakete zu sammeln.',
};

const series = {
  title: 'Sprechstunde des Boards',
  rule: 'FREQ=MONTHLY;BYDAY=2TH',
  startsOn: '2026-01-01',
  startTime: '10:00',
  durationMinutes: 60,
  items: [{ standing: 'OPENING', minutes: 5 }],
};

const day = 86_400_000;

async function planLate(ask: Ask): Promise<string> {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const input = {
    title: 'Kurzfristige Sitzung des Boards',
    ...{
      startsAt: at(2 * day),
      endsAt: at(2 * day + day / 24),
      proposalsUntil: at(1000),
      visibility: 'PUBLIC',
    },
  };
  const planned = await ask(
    'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }',
    { input },
  );
  const { id } = planned['planMeeting']!.meeting!;
  await ask(
    'mutation ($input: InviteToMeetingInput!) { inviteToMeeting(input: $input) { userErrors { message } } }',
    { input: { id } },
  );
  return id;
}
