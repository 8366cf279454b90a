import type { Tx } from '@allmende/platform/database';
import { textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import type { Visibility } from '../visibility.js';
import type { AgendaOutcome } from './agenda-item.entity.js';
import { minutesOutOfRange, noSuchProject } from './agenda-item.faults.js';

/** What an item says, whoever put it there. */
export interface ItemContent {
  title: string;
  /** Markdown. */
  text: string | null;
  /** Markdown: the wording that is put to the vote. */
  motion: string | null;
  outcome: AgendaOutcome;
  /** Planned time. */
  minutes: number;
  visibility: Visibility;
  projectId: string | null;
}

/** Content as it comes in: what is left out is empty in a new item, and stays in one that there is. */
export type ContentWish = { [Key in keyof ItemContent]?: ItemContent[Key] | null };

/** A new item before anybody has said anything of it. */
export const emptyContent: ItemContent = {
  title: '',
  text: null,
  motion: null,
  outcome: 'DISCUSSION',
  minutes: 10,
  visibility: 'NETWORK',
  projectId: null,
};

/** The content after a wish was put into it. Only texts and the project can be cleared. */
export function contentWith(before: ItemContent, wish: ContentWish): ItemContent {
  const text = (given: string | null | undefined, old: string | null) =>
    given === undefined ? old : given?.trim() || null;
  return {
    title: (wish.title ?? before.title).trim(),
    text: text(wish.text, before.text),
    motion: text(wish.motion, before.motion),
    outcome: wish.outcome ?? before.outcome,
    minutes: wish.minutes ?? before.minutes,
    visibility: wish.visibility ?? before.visibility,
    projectId: wish.projectId === undefined ? before.projectId : wish.projectId,
  };
}

/**
 * Holds content against the rules.
 * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, OUT_OF_RANGE, NO_SUCH_PROJECT
 */
export async function checkContent(tx: Tx, content: ItemContent): Promise<void> {
  const { title, text, motion, minutes, projectId } = content;
  const faults: UserFault[] = [
    ...textFaults('input.title', title, 300, 1),
    ...textFaults('input.text', text ?? '', 20_000),
    ...textFaults('input.motion', motion ?? '', 10_000),
    ...(minutes < 0 || minutes > 600 ? [minutesOutOfRange()] : []),
  ];
  if (projectId !== null) {
    const [found] = await tx.query<unknown[]>(`select from project where id = $1`, [projectId]);
    if (!found) faults.push(noSuchProject());
  }
  if (faults.length > 0) throw new UserFaults(...faults);
}

/** Names of what differs. */
export const contentChanges = (before: ItemContent, after: ItemContent): (keyof ItemContent)[] =>
  (Object.keys(emptyContent) as (keyof ItemContent)[]).filter((key) => before[key] !== after[key]);
