import { fault, UserFaults, type Text } from '@allmende/platform/graphql';
import { isCalendarDate } from '@allmende/platform/graphql';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** What a rule may say; RFC 5545 knows more, but a session needs no more, and this much always ends quickly. */
interface Part {
  /** Shape of the whole value, and what a person is told when hers is another. */
  shape: RegExp;
  expected: Text;
  fits?: (value: string) => boolean;
}

const list = (item: string): RegExp => new RegExp(`^${item}(,${item}){0,30}$`);
const between = (least: number, most: number) => (value: string) =>
  value.split(',').every((one) => Math.abs(Number(one)) >= least && Math.abs(Number(one)) <= most);

const parts: Record<string, Part> = {
  FREQ: {
    shape: /^(WEEKLY|MONTHLY)$/,
    expected: { de: 'WEEKLY (wöchentlich) oder MONTHLY (monatlich)', en: 'WEEKLY or MONTHLY' },
  },
  INTERVAL: {
    shape: /^\d{1,2}$/,
    fits: between(1, 52),
    expected: { de: 'eine Zahl von 1 bis 52', en: 'a number from 1 to 52' },
  },
  BYDAY: {
    shape: list(`([+-]?[1-5])?(${weekdays.join('|')})`),
    expected: {
      de: 'Wochentage wie MO,TH; monatlich auch 2TH (zweiter Donnerstag) oder -1FR (letzter Freitag)',
      en: 'weekdays like MO,TH; monthly also 2TH (second Thursday) or -1FR (last Friday)',
    },
  },
  BYMONTHDAY: {
    shape: list('[+-]?\\d{1,2}'),
    fits: between(1, 31),
    expected: {
      de: 'Tage des Monats von 1 bis 31; -1 ist der letzte',
      en: 'days of the month from 1 to 31; -1 is the last',
    },
  },
  UNTIL: {
    shape: /^\d{8}$/,
    fits: (value) => isCalendarDate(value.replace(/^(....)(..)(..)$/, '$1-$2-$3')),
    expected: { de: 'der letzte Tag, z. B. 20271231', en: 'the last day, e.g. 20271231' },
  },
  COUNT: {
    shape: /^\d{1,3}$/,
    fits: between(1, 500),
    expected: { de: 'eine Zahl von 1 bis 500', en: 'a number from 1 to 500' },
  },
};

/**
 * Reads the rule of a series: a subset of RFC 5545 (FREQ, INTERVAL, BYDAY, BYMONTHDAY, UNTIL as a day, COUNT).
 * @param path place in the input
 * @returns the rule as it is kept: parts in a fixed order, in capitals, without `RRULE:`
 * @throws UserFaults INVALID_RULE, one for each part that can't be taken
 */
export function readRule(text: string, path: string): string {
  const refuse = (reason: Text) => fault('INVALID_RULE', path, reason);
  const given = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.trim());
  const faults = given.flatMap((part, index) => faultOfPart(part, index, given) ?? []).map(refuse);
  if (faults.length > 0) throw new UserFaults(...faults);
  const values = new Map(given.map((part) => part.split('=') as [string, string]));
  const contradiction = contradictionIn(values);
  if (contradiction) throw new UserFaults(refuse(contradiction));
  return Object.keys(parts)
    .filter((name) => values.has(name))
    .map((name) => `${name}=${values.get(name)!.replaceAll('+', '')}`)
    .join(';');
}

/** What is wrong with one part of the rule by itself. */
function faultOfPart(part: string, index: number, all: readonly string[]): Text | null {
  const [, name = '', value = ''] = /^([A-Z]+)=(.*)$/.exec(part) ?? [];
  const place = `${index + 1} („${part.slice(0, 40)}“)`;
  const placeEn = `${index + 1} ("${part.slice(0, 40)}")`;
  const known = Object.hasOwn(parts, name) ? parts[name]! : null;
  if (!known)
    return {
      de: `Teil ${place} der Regel ist nicht möglich. Möglich sind ${Object.keys(parts).join(', ')}, z. B. FREQ=MONTHLY;BYDAY=2TH.`,
      en: `Part ${placeEn} of the rule is not possible. Possible are ${Object.keys(parts).join(', ')}, e.g. FREQ=MONTHLY;BYDAY=2TH.`,
    };
  if (all.findIndex((other) => other.startsWith(`${name}=`)) < index)
    return {
      de: `Teil ${place} der Regel kommt zweimal vor. Bitte einmal entfernen.`,
      en: `Part ${placeEn} of the rule is there twice. Please remove one.`,
    };
  if (known.shape.test(value) && (known.fits?.(value) ?? true)) return null;
  return {
    de: `Teil ${place} der Regel: Erwartet wird ${known.expected.de}.`,
    en: `Part ${placeEn} of the rule: expected is ${known.expected.en}.`,
  };
}

/** What is wrong with parts that are right each by itself. */
function contradictionIn(values: ReadonlyMap<string, string>): Text | null {
  if (!values.has('FREQ'))
    return {
      de: 'Der Regel fehlt FREQ. Bitte FREQ=WEEKLY oder FREQ=MONTHLY angeben.',
      en: 'The rule has no FREQ. Please give FREQ=WEEKLY or FREQ=MONTHLY.',
    };
  if (values.has('UNTIL') && values.has('COUNT'))
    return {
      de: 'UNTIL und COUNT schließen einander aus. Bitte eines von beiden entfernen.',
      en: 'UNTIL and COUNT exclude each other. Please remove one of them.',
    };
  if (values.has('BYDAY') && values.has('BYMONTHDAY'))
    return {
      de: 'BYDAY und BYMONTHDAY schließen einander hier aus. Bitte eines von beiden entfernen.',
      en: 'BYDAY and BYMONTHDAY exclude each other here. Please remove one of them.',
    };
  if (values.get('FREQ') === 'MONTHLY') return null;
  if (values.has('BYMONTHDAY') || /\d/.test(values.get('BYDAY') ?? ''))
    return {
      de: 'BYMONTHDAY und gezählte Wochentage wie 2TH gibt es nur monatlich. Bitte FREQ=MONTHLY wählen oder sie entfernen.',
      en: 'BYMONTHDAY and counted weekdays like 2TH exist monthly only. Choose FREQ=MONTHLY or remove them.',
    };
  return null;
}
