import { fault, requiredText, UserFaults } from '@allmende/platform/graphql';
import type { AgendaOutcome, StandingItem } from '../agenda/agenda-item.entity.js';

/** An item as it comes in. */
export interface GivenItem {
  standing?: StandingItem | null;
  title?: string | null;
  outcome?: AgendaOutcome | null;
  minutes: number;
}

/** An item as each session gets it. */
export interface SeriesItemTerms {
  standing: StandingItem | null;
  title: string;
  outcome: AgendaOutcome;
  minutes: number;
}

const mostItems = 30;

/** Titles are content of the agenda, and that is German. */
const usual: Record<StandingItem, Pick<SeriesItemTerms, 'title' | 'outcome'>> = {
  OPENING: { title: 'Eröffnung und Begrüßung', outcome: 'INFORMATION' },
  APPROVE_MINUTES: { title: 'Genehmigung der Niederschrift', outcome: 'DECISION' },
  ANY_OTHER_BUSINESS: { title: 'Verschiedenes', outcome: 'DISCUSSION' },
};

/**
 * The standing items of a series, checked.
 * @throws UserFaults TOO_MANY, STANDING_TWICE, OUT_OF_RANGE, REQUIRED, TOO_LONG, INVALID_TEXT
 */
export function seriesItems(given: readonly GivenItem[], path: string): SeriesItemTerms[] {
  if (given.length > mostItems)
    throw new UserFaults(
      fault('TOO_MANY', path, {
        de: `Es sind ${given.length} Punkte; höchstens ${mostItems} sind möglich.`,
        en: `There are ${given.length} items; at most ${mostItems} are possible.`,
      }),
    );
  return given.map((item, index) => {
    const place = `${path}.${index}`;
    const standing = item.standing ?? null;
    if (standing && given.findIndex((other) => other.standing === standing) < index)
      throw standingTwice(`${place}.standing`, standing);
    if (item.minutes < 0 || item.minutes > 600) throw minutesOutOfRange(`${place}.minutes`);
    const title = item.title ?? (standing && usual[standing].title);
    return {
      standing,
      title: requiredText(`${place}.title`, title, 300),
      outcome: item.outcome ?? (standing ? usual[standing].outcome : 'DISCUSSION'),
      minutes: item.minutes,
    };
  });
}

const standingTwice = (path: string, standing: StandingItem): UserFaults =>
  new UserFaults(
    fault('STANDING_TWICE', path, {
      de: `Den Punkt „${usual[standing].title}“ gibt es schon. Bitte einen der beiden entfernen.`,
      en: `The item "${usual[standing].title}" is there already. Please remove one of the two.`,
    }),
  );

const minutesOutOfRange = (path: string): UserFaults =>
  new UserFaults(
    fault('OUT_OF_RANGE', path, {
      de: 'Bitte eine Zeit von 0 bis 600 Minuten angeben.',
      en: 'Give a time from 0 to 600 minutes.',
    }),
  );
