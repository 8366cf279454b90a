import { bodyOf, plain, type Draft, type Setting } from './agenda.js';
import type { Part } from './document.js';
import type { ReadDecision, Tally } from './document.reads.js';
import type { Run } from './pdf/lines.js';
import { dayOf, longDay, type Words } from './words.js';

/** The excerpt of the minutes that goes with one decision. */
export function decisionDocument(decision: ReadDecision, { words }: Setting): Draft {
  const { number, title, wording } = decision;
  return {
    title: `${words.excerpt} ${number}: ${title}`,
    heading: `${words.excerpt} ${number}`,
    parts: [
      { kind: 'paragraph', runs: [{ text: title, style: 'bold' }] },
      { kind: 'facts', rows: factsOf(decision, words) },
      { kind: 'heading', text: words.wording },
      { kind: 'written', text: wording, quoted: true },
      ...endorsedBy(decision, words),
    ],
  };
}

function factsOf(decision: ReadDecision, words: Words): [string, Run[]][] {
  const { meeting, agendaItem, decidedOn, dueOn, ownerOrganization, tallyNote } = decision;
  const item = [agendaItem?.number, agendaItem?.title].filter(Boolean).join(' ');
  const facts: [string, string | null | undefined][] = [
    [words.number, decision.number],
    [words.body, bodyOf(decision, words)],
    [words.session, meeting && `${meeting.title}, ${longDay(words, meeting.startsAt)}`],
    [words.item, item],
    [words.decidedOn, dayOf(words, decidedOn)],
    [words.result, words.results[decision.result]],
    [words.tally, [tallyOf(decision, words), tallyNote].filter(Boolean).join('\n')],
    [words.owner, ownerOrganization?.name],
    [words.dueOn, dueOn && dayOf(words, dueOn)],
  ];
  return facts.flatMap(([label, value]): [string, Run[]][] => (value ? [[label, plain(value)]] : []));
}

/** „12 Ja, 2 Nein, 1 Enthaltung (18 stimmberechtigt)“ */
export function tallyOf(
  { tally, ballot }: Pick<ReadDecision, 'tally' | 'ballot'>,
  words: Words,
): string | null {
  if (!tally) return null;
  const counted = ballot?.kind === 'SECRET' ? cast(tally, words) : votes(tally, ballot?.kind, words);
  return `${counted} (${tally.entitled} ${words.voices})`;
}

const cast = ({ cast: count, entitled }: Tally, words: Words): string =>
  `${count} ${words.of} ${entitled} ${words.votesCast}`;

function votes({ yes, no, abstain, objections }: Tally, kind: string | undefined, words: Words): string {
  if (kind === 'CONSENT' || (kind === undefined && objections > 0))
    return objections === 0
      ? words.noObjection
      : `${objections} ${objections === 1 ? words.objection : words.objections}`;
  const abstentions = abstain === 1 ? words.abstention : words.abstentions;
  return `${yes} ${words.yes}, ${no} ${words.no}, ${abstain} ${abstentions}`;
}

function endorsedBy({ jointPosition, endorsements: { nodes } }: ReadDecision, words: Words): Part[] {
  if (!jointPosition || nodes.length === 0) return [];
  const names = nodes.map(({ organization }) => organization.name).join(', ');
  return [
    { kind: 'heading', text: words.endorsedBy },
    { kind: 'paragraph', runs: plain(names) },
  ];
}
