/**
 * Where an application stands. It has no state of its own: it follows from the state of its membership and from who
 * wrote last. The one place where it is worked out is the view `application_standing`, for reads and commands alike.
 *
 * | membership              | last message  | application  |
 * | ----------------------- | ------------- | ------------ |
 * | none yet                | -             | UNCONFIRMED  |
 * | APPLIED                 | -             | APPLIED      |
 * | UNDER_REVIEW            | of moderators | ASKED        |
 * | UNDER_REVIEW            | any other     | UNDER_REVIEW |
 * | WAITING                 | any           | WAITING      |
 * | ADMITTED SUSPENDED LEFT | any           | ADMITTED     |
 * | DECLINED                | any           | DECLINED     |
 * | WITHDRAWN               | any           | WITHDRAWN    |
 */
export const applicationStates = [
  'UNCONFIRMED',
  'APPLIED',
  'UNDER_REVIEW',
  'ASKED',
  'WAITING',
  'ADMITTED',
  'DECLINED',
  'WITHDRAWN',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What lies on the moderators' desk. */
export const openStates: readonly ApplicationState[] = ['APPLIED', 'UNDER_REVIEW', 'ASKED'];

export const isOpen = (state: ApplicationState): boolean => openStates.includes(state);
/** Questions and answers take turns. */
export const canAnswer = (state: ApplicationState): boolean => state === 'ASKED';
/** Who waits for a seat may still change her mind; who has it leaves instead. */
export const canWithdraw = (state: ApplicationState): boolean => isOpen(state) || state === 'WAITING';
