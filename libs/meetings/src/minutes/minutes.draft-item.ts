import { narrower, visibilities, type Visibility } from '../visibility.js';
import type { DraftedSection } from './minutes.draft.js';
import type { BallotFacts, DecisionFacts, ItemFacts } from './minutes.facts.js';
import { choiceWords, outcomeWords, plain, quoted, shortDay, table, tallyOf } from './minutes.words.js';

/** The item, and behind it what of it fewer people may read than the item. */
export function itemSections(item: ItemFacts): DraftedSection[] {
  const heading = [item.number && `TOP ${item.number}`, item.title].filter(Boolean).join(' ');
  const main: DraftedSection = {
    agendaItemId: item.id,
    heading,
    text: [...subject(item), ...votesFor(item, item.visibility), ...postponement(item)].join('\n\n'),
    visibility: item.visibility,
  };
  const inner = visibilities
    .filter((one) => one !== item.visibility && narrower(one, item.visibility) === one)
    .map((visibility) => ({
      agendaItemId: item.id,
      heading: `${heading} – ${innerWords[visibility]}`,
      text: votesFor(item, visibility).join('\n\n'),
      visibility,
    }))
    .filter(({ text }) => text !== '');
  return [main, ...inner];
}

const innerWords: Record<Visibility, string> = {
  PUBLIC: 'öffentlicher Teil',
  NETWORK: 'Teil für das Netzwerk',
  BOARD: 'nicht öffentlicher Teil',
};

/** What it was about. A motion that was decided as it stood is quoted with the decision only. */
function subject({ sponsorName, notes, motion, decisions, visibility }: ItemFacts): string[] {
  const readable = decisions.filter((one) => narrower(one.visibility, visibility) === visibility);
  const decidedAsMoved = readable.some(({ wording }) => wording.trim() === motion?.trim());
  return [
    ...(sponsorName ? [`Eingebracht von: ${plain(sponsorName)}`] : []),
    ...(notes?.trim() ? [notes.trim()] : []),
    ...(motion?.trim() && !decidedAsMoved ? [`**Beschlussvorlage:**`, quoted(motion.trim())] : []),
  ];
}

/** Ballots and decisions that belong into a section of this visibility. */
function votesFor({ ballots, decisions, visibility, motion }: ItemFacts, wanted: Visibility): string[] {
  const belongs = (one: { visibility: Visibility }) => narrower(one.visibility, visibility) === wanted;
  return [
    ...ballots.filter(belongs).flatMap((ballot) => ballotText(ballot, motion)),
    ...decisions.filter(belongs).flatMap(decisionText),
  ];
}

function ballotText(ballot: BallotFacts, motion: string | null): string[] {
  const { kind, state, question, cancelReason, result, outcome } = ballot;
  const onMotion = question.trim() === motion?.trim();
  const asked = onMotion ? ['**Abstimmung:**'] : ['**Abstimmung** über:', quoted(question.trim())];
  if (state === 'CANCELLED')
    return [...asked, `Die Abstimmung wurde abgebrochen: ${plain(cancelReason ?? '')}`];
  if (!result || !outcome)
    return [...asked, 'Das Ergebnis lag bei der Erstellung der Niederschrift noch nicht vor.'];
  return [
    ...asked,
    `${kinds[kind]}: ${tallyOf(kind, result)} – **${outcomeWords[outcome]}**`,
    ...(kind === 'SECRET' ? elected(result.options) : voices(ballot)),
  ];
}

const kinds: Record<BallotFacts['kind'], string> = {
  NAMED: 'Namentlich',
  CONSENT: 'Umlaufverfahren mit Einwand',
  SECRET: 'Geheime Wahl',
};

/** Only who was elected is named. */
const elected = (options: NonNullable<BallotFacts['result']>['options']): string[] => {
  const names = options.filter((one) => one.elected).map(({ label, votes }) => nameWithVotes(label, votes));
  return names.length > 0 ? [`Gewählt: ${names.join(', ')}`] : [];
};

const nameWithVotes = (label: string, votes: number): string =>
  `${plain(label)} (${votes} ${votes === 1 ? 'Stimme' : 'Stimmen'})`;

const voices = ({ votes }: BallotFacts): string[] => {
  const rows = votes.map(({ organizationName, choice, reason }) => [
    organizationName,
    choice === 'OBJECTION' && reason ? `${choiceWords[choice]}: ${reason}` : choiceWords[choice],
  ]);
  return rows.length > 0 ? [table(['Organisation', 'Stimme'], rows)] : [];
};

function decisionText({ number, wording, result, tallyNote, ownerName, dueOn }: DecisionFacts): string[] {
  const duties = [
    ...(ownerName ? [`Zuständig: ${plain(ownerName)}`] : []),
    ...(dueOn ? [`Frist: ${shortDay(dueOn)}`] : []),
  ];
  return [
    `**Beschluss ${number}**${result === 'REJECTED' ? ' (abgelehnt)' : ''}${tallyNote ? ` – ${plain(tallyNote)}` : ''}`,
    quoted(wording.trim()),
    ...(duties.length > 0 ? [duties.join(' · ')] : []),
  ];
}

const postponement = ({ state, stateReason }: ItemFacts): string[] =>
  state === 'POSTPONED'
    ? [`Der Punkt wird vertagt.${stateReason ? ` Grund: ${plain(stateReason)}` : ''}`]
    : [];
