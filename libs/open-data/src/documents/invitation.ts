import { meetingPath } from '@allmende/meetings';
import { uuidOf } from '@allmende/kernel';
import { agendaTable, invitationFacts, meetingFacts, noticesOf, type Draft, type Setting } from './agenda.js';
import type { ReadMeeting } from './document.reads.js';

/** The invitation: when and where, what who presides writes, the agenda at a glance. */
export function invitationDocument(meeting: ReadMeeting, { words, baseUrl }: Setting): Draft {
  const page = baseUrl + meetingPath(uuidOf('Meeting', meeting.id)!);
  return {
    title: `${words.invitation}: ${meeting.title}`,
    heading: words.invitation,
    parts: [
      ...noticesOf(meeting, words),
      { kind: 'facts', rows: [...meetingFacts(meeting, words), ...invitationFacts(meeting, words)] },
      ...(meeting.invitationText?.trim() ? [{ kind: 'written' as const, text: meeting.invitationText }] : []),
      ...agendaTable(meeting, words),
      { kind: 'paragraph', runs: [{ text: `${words.page}${words.colon}` }, { text: page, url: page }] },
    ],
  };
}
