/** Sessions and votes of the demo data, some of them just begun. */
export interface MeetingPlaces {
  /** Id of a session of the board that nobody is invited to yet. */
  draftMeeting: string;
  /** Id of one of a group that is on, with an open vote on its current item. */
  votingMeeting: string;
  /** Id of that vote. */
  namedBallot: string;
  /** Id of a session of the board that is on; its current item is to be decided. */
  decidingMeeting: string;
  /** Id of a vote without a session. */
  circularBallot: string;
  /** Id of a vote that was carried. */
  closedBallot: string;
}

/** Sends an operation as somebody and answers its data. */
export type Ask = (query: string, variables?: object) => Promise<unknown>;

interface Found {
  drafts: { nodes: { id: string }[] };
  groups: { nodes: { id: string; workingGroup: { id: string } | null; allItems: { id: string }[] }[] };
  held: { nodes: { ballots: { id: string; outcome: string }[] }[] };
}

/** Asks for them as a moderator, who opens the session of the group and one of the board, and as somebody who votes. */
export async function findMeetingPlaces(ask: Ask, askVoter: Ask): Promise<MeetingPlaces> {
  const { drafts, groups, held } = (await ask(
    `{ drafts: meetings(first: 1, filter: { board: true, states: [DRAFT] }) { nodes { id } }
       groups: meetings(first: 20, filter: { states: [INVITED] }) { nodes { id workingGroup { id } allItems { id } } }
       held: meetings(first: 20, filter: { board: true, states: [CLOSED] }) { nodes { ballots { id outcome } } } }`,
  )) as Found;
  const { openBallots } = (await askVoter(`{ openBallots(first: 10) { nodes { id kind } } }`)) as {
    openBallots: { nodes: { id: string; kind: string }[] };
  };
  const group = groups.nodes.find((meeting) => meeting.workingGroup)!;
  const run = mutations(ask);
  await run('startMeeting', { id: group.id }, 'meeting { id }');
  const item = group.allItems[0]!.id;
  await run('openAgendaItem', { id: item }, 'agendaItem { id }');
  const question = 'Soll der Leitfaden so veröffentlicht werden?';
  const ballot = { agendaItemId: item, kind: 'NAMED', question };
  return {
    draftMeeting: drafts.nodes[0]!.id,
    votingMeeting: group.id,
    namedBallot: await run('openBallot', ballot, 'ballot { id }'),
    decidingMeeting: await beginSession(run),
    circularBallot: openBallots.nodes.find(({ kind }) => kind === 'CONSENT')!.id,
    closedBallot: held.nodes
      .flatMap((meeting) => meeting.ballots)
      .find(({ outcome }) => outcome === 'CARRIED')!.id,
  };
}

/** Sends a mutation; the id of the one object that is asked for. */
type Run = (name: string, input: object, fields: string) => Promise<string>;

const mutations =
  (ask: Ask): Run =>
  async (name, input, fields) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { message } } }`;
    const data = (await ask(query, { input })) as Record<string, Record<string, unknown>>;
    const { userErrors, ...objects } = data[name]!;
    const [refused] = userErrors as { message: string }[];
    if (refused) throw new Error(`${name}: ${refused.message}`);
    return (Object.values(objects)[0] as { id: string }).id;
  };

async function beginSession(run: Run): Promise<string> {
  const hoursAhead = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const times = { startsAt: hoursAhead(1), endsAt: hoursAhead(3) };
  const id = await run('planMeeting', { title: 'Sondersitzung', ...times }, 'meeting { id }');
  const motion = 'Das Board tritt dem Bündnis bei.';
  const content = { title: 'Beitritt zu einem Bündnis', outcome: 'DECISION', minutes: 20, motion };
  const item = await run('addAgendaItem', { meetingId: id, ...content }, 'agendaItem { id }');
  await run('inviteToMeeting', { id }, 'meeting { id }');
  await run('startMeeting', { id }, 'meeting { id }');
  await run('openAgendaItem', { id: item }, 'agendaItem { id }');
  return id;
}
