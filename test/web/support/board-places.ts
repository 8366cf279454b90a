import type { Stage } from './stage.js';

/** Of the demo data: what the board has held and decided. */
export interface BoardPlaces {
  /** Id of a session that is invited to. */
  invitedMeeting: string;
  /** Id of a session whose minutes are published; a part of them is confidential. */
  publishedMeeting: string;
  /** Id of one whose minutes are circulated, with an objection that waits for an answer. */
  circulatedMeeting: string;
  /** Number of a joint position that councils have taken up. */
  jointDecision: string;
  /** Number of what was rejected. */
  rejectedDecision: string;
}

type Ask = (query: string, variables?: object) => Promise<unknown>;

interface Found {
  meetings: { nodes: { id: string; state: string; minutes: { id: string; state: string } | null }[] };
  joint: { nodes: { number: string }[] };
  rejected: { nodes: { number: string }[] };
}

/** Asks for them as a moderator; Dortmund objects to the minutes that are circulated. */
export async function findBoardPlaces(stage: Stage, ask: Ask, dortmund: string): Promise<BoardPlaces> {
  const { meetings, joint, rejected } = (await ask(
    `{ meetings(first: 50, filter: { board: true }) { nodes { id state minutes { id state } } }
       joint: decisions(first: 1, filter: { jointPosition: true }) { nodes { number } }
       rejected: decisions(first: 1, filter: { result: REJECTED }) { nodes { number } } }`,
  )) as Found;
  const withMinutes = (state: string) => meetings.nodes.find(({ minutes }) => minutes?.state === state)!;
  const circulated = withMinutes('CIRCULATED');
  await object(stage, circulated.minutes!.id, dortmund);
  return {
    invitedMeeting: meetings.nodes.find(({ state }) => state === 'INVITED')!.id,
    publishedMeeting: withMinutes('PUBLISHED').id,
    circulatedMeeting: circulated.id,
    jointDecision: joint.nodes[0]!.number,
    rejectedDecision: rejected.nodes[0]!.number,
  };
}

async function object(stage: Stage, minutesId: string, organizationId: string): Promise<void> {
  const page = await stage.page('dortmund');
  const input = { minutesId, organizationId, text: 'Wir waren von Beginn an da.' };
  const query =
    'mutation ($input: ObjectToMinutesInput!) { objectToMinutes(input: $input) { userErrors { message } } }';
  await page.context().request.post(`${stage.url}/graphql`, { data: { query, variables: { input } } });
  await page.close();
}
