import type { CouncilDecisionDraft } from '../council-decision.type.js';
import { councilResultOf } from './council-result.js';
import { addressOf, dayOf, referencesOf, textOf, typeOf, type OparlObject } from './oparl-object.js';
import type { OparlReader } from './oparl-reader.js';

/** What a decision is read from: an agenda item with its meeting, and the paper if that was asked for. */
interface Found {
  paper: OparlObject | null;
  item: OparlObject | null;
  meeting: OparlObject | null;
}

/**
 * Reads an agenda item or a paper as a draft of a council decision.
 * @returns null when the object is of another kind
 * @throws OparlError when the object itself can not be read; what it refers to may be missing
 */
export async function draftOf(reader: OparlReader, oparlUrl: string): Promise<CouncilDecisionDraft | null> {
  const object = await reader.first(oparlUrl);
  const type = typeOf(object);
  if (type !== 'AgendaItem' && type !== 'Paper') return null;
  const found = type === 'Paper' ? await ofPaper(reader, object) : await ofItem(reader, object);
  return drafted(found, await bodyName(reader, found), oparlUrl);
}

async function ofItem(reader: OparlReader, item: OparlObject): Promise<Found> {
  const [meeting] = referencesOf(item, 'meeting');
  return { paper: null, item, meeting: await reader.follow(meeting) };
}

/** A paper goes through several committees: the one that decides counts, else the last one. */
async function ofPaper(reader: OparlReader, paper: OparlObject): Promise<Found> {
  const stages = referencesOf(paper, 'consultation');
  const decisive = stages.find((one) => typeof one === 'object' && one.authoritative === true);
  const consultation = await reader.follow(decisive ?? stages.at(-1));
  const item = await reader.follow(referencesOf(consultation, 'agendaItem')[0]);
  const meeting = referencesOf(item, 'meeting')[0] ?? referencesOf(consultation, 'meeting')[0];
  return { paper, item, meeting: await reader.follow(meeting) };
}

/** The council or committee; where it can not be read, the meeting's own name says enough. */
async function bodyName(reader: OparlReader, { meeting }: Found): Promise<string | null> {
  const organization = await reader.follow(referencesOf(meeting, 'organization')[0]);
  return (
    textOf(organization, 'name', 200) ??
    textOf(organization, 'shortName', 200) ??
    textOf(meeting, 'name', 200)
  );
}

function drafted(
  { paper, item, meeting }: Found,
  body: string | null,
  oparlUrl: string,
): CouncilDecisionDraft {
  const resultText = textOf(item, 'result', 200);
  return {
    decidedOn: dayOf(meeting, 'start') ?? dayOf(item, 'start'),
    body,
    agendaItem: textOf(item, 'number', 50),
    title: textOf(item, 'name', 500) ?? textOf(paper, 'name', 500),
    result: councilResultOf(resultText),
    resultText,
    sourceUrl: addressOf(item, 'web') ?? addressOf(paper, 'web') ?? addressOf(meeting, 'web'),
    oparlUrl,
  };
}
