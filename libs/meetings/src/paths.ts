import { toNodeId } from '@allmende/kernel';

/** Address of a meeting's page in the web app; `id` is its uuid. */
export const meetingPath = (id: string): string => `/sitzungen/${toNodeId('Meeting', id)}`;

/** Where programs fetch a calendar; the API answers these. */
export const calendarPaths = {
  meeting: (id: string): string => `/calendar/meetings/${toNodeId('Meeting', id)}.ics`,
  board: '/calendar/board.ics',
  workingGroup: (slug: string): string => `/calendar/working-groups/${encodeURIComponent(slug)}.ics`,
  /** The token is a secret: whoever knows it reads the calendar. */
  personal: (token: string): string => `/calendar/personal/${token}.ics`,
};
