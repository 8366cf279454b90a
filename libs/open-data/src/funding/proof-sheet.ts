import { formatAmount, type Locale } from '@allmende/kernel';
import { plain, type Draft } from '../documents/agenda.js';
import type { Part } from '../documents/document.js';
import type { Run } from '../documents/pdf/lines.js';
import type { ReadProof, ReadProofRow, Sum } from './funding-document.reads.js';
import { fundingWords, type FundingWords } from './funding-words.js';

/** The sheet by which a treasurer can follow how the target of a round was split. */
export function proofSheet(round: ReadProof, locale: Locale): Draft {
  const words = fundingWords[locale];
  const { proof, title } = round;
  return {
    title: `${words.proof}${words.colon}${title}`,
    heading: words.proof,
    parts: [
      { kind: 'facts', rows: factsOf(round, words, locale) },
      { kind: 'heading', text: words.rule },
      { kind: 'paragraph', runs: plain(proof.rule) },
      { kind: 'heading', text: words.shares },
      shareTable(round, words, locale),
      { kind: 'paragraph', runs: plain(words.checked) },
    ],
  };
}

function factsOf(round: ReadProof, words: FundingWords, locale: Locale): [string, Run[]][] {
  const { title, project, fund, proof, openedAt } = round;
  const facts: [string, string | undefined][] = [
    [words.round, title],
    [words.project, project?.name],
    [words.fund, fund?.name],
    [words.key, words.keys[proof.kind]],
    [words.total, euro(proof.total, locale)],
    [words.frozenOn, dayIn(words, openedAt)],
  ];
  return facts.flatMap(([label, value]): [string, Run[]][] => (value ? [[label, plain(value)]] : []));
}

function shareTable({ proof, costKey }: ReadProof, words: FundingWords, locale: Locale): Part {
  const head = [
    words.organization,
    words.base,
    words.weight,
    `${words.exact} (€)`,
    words.floored,
    words.share,
  ];
  const total = [words.sum, '', '', '', '', euro(proof.total, locale)];
  return {
    kind: 'table',
    shares: [0.18, 0.2, 0.12, 0.165, 0.16, 0.175],
    head: head.map(plain),
    rows: [
      ...proof.rows.map((row) => [
        plain([row.organizationName, row.officialKey].filter(Boolean).join('\n')),
        plain(baseOf(row, costKey.secondBaseName, words, locale)),
        plain(whole(row.weight, words)),
        plain(exactIn(row.exact, words)),
        plain(euro(row.floored, locale)),
        plain(shareOf(row, words, locale)),
      ]),
      total.map((text): Run[] => [{ text, style: 'bold' }]),
    ],
    rowHeader: 0,
  };
}

/** What stands in the register, and what was said by hand. */
function baseOf(row: ReadProofRow, secondBase: string | null, words: FundingWords, locale: Locale): string {
  const { population, populationDate, secondBase: second, source, least, most } = row;
  const day = populationDate ? ` (${dayIn(words, populationDate)})` : '';
  return [
    ...(population === null ? [] : [`${words.population}${words.colon}${whole(population, words)}${day}`]),
    ...(second === null ? [] : [`${secondBase ?? words.secondBase}${words.colon}${whole(second, words)}`]),
    ...(source ? [`${words.source}${words.colon}${source}`] : []),
    ...(least ? [`${words.least}${words.colon}${euro(least, locale)}`] : []),
    ...(most ? [`${words.most}${words.colon}${euro(most, locale)}`] : []),
  ].join('\n');
}

const shareOf = ({ share, extraCent, bound }: ReadProofRow, words: FundingWords, locale: Locale): string =>
  [
    euro(share, locale),
    ...(extraCent ? [words.extraCent] : []),
    ...(bound ? [words.bounds[bound]] : []),
  ].join('\n');

export const euro = ({ amountCents }: Sum, locale: Locale): string =>
  formatAmount(BigInt(amountCents), locale);
const whole = (count: number | string, { tag }: FundingWords): string =>
  new Intl.NumberFormat(tag).format(BigInt(count));

const exactIn = (decimal: string, { tag }: FundingWords): string =>
  new Intl.NumberFormat(tag, { minimumFractionDigits: 6 }).format(decimal as Intl.StringNumericLiteral);

/** A day, or the one of an instant in Germany: `31.12.2024`. */
export const dayIn = ({ tag }: FundingWords, instant: string): string =>
  new Intl.DateTimeFormat(tag, {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
    timeZone: instant.length === 10 ? 'UTC' : 'Europe/Berlin',
  }).format(new Date(instant));
