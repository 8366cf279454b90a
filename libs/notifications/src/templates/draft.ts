import type { EventName, EventPayload } from '@allmende/events';
import type { LetterPurpose } from '@allmende/platform/config';
import type { Audience, Group } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { organizationPath, projectPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';

/** A notice before it is written: what is told, and to whom. */
export interface NoticeDraft {
  /** What it is about; null: nothing but the event itself. */
  subject: { type: string; id: string } | null;
  title: Localized;
  text: Localized;
  /** Path in the web app. */
  path: string;
  audiences: Audience[];
  /** Only people of the network may read it. */
  membersOnly: boolean;
  /** A letter: its link is signed at the moment of sending and proves who holds it. */
  link: { purpose: LetterPurpose; id: string } | null;
  /** The mail brings the calendar entry of the meeting along that is its subject. */
  carriesCalendar?: boolean;
}

/**
 * What is told of an event: each notice for other readers. Who is in the audiences of several gets the first one only,
 * on each channel. Empty: nobody is told, or what the event is about is gone.
 */
export type Template<Name extends EventName> = (payload: EventPayload<Name>, facts: Facts) => NoticeDraft[];

/** Every event of some rooms. Null tells nobody. */
export type Templates<Name extends EventName> = { readonly [One in Name]: Template<One> | null };

/** What a notice says, without whom it is for. */
export type Words = Pick<NoticeDraft, 'title' | 'text'>;

const addressees: Record<LetterPurpose, Group> = {
  'application-address': 'APPLICANT',
  application: 'APPLICANT',
  invitation: 'INVITEE',
  'password-reset': 'RESETTER',
};

/** A letter to the one who may hold a link to the row of that id. */
export const letter = (
  purpose: LetterPurpose,
  id: string,
  subject: NoticeDraft['subject'],
  path: string,
  words: Words,
): NoticeDraft => ({
  ...words,
  subject,
  path,
  membersOnly: false,
  link: { purpose, id },
  audiences: [{ group: addressees[purpose], id, topic: NotificationTopic.PERSONAL }],
});

type Named = { id: string };

/** A notice about an organization; it leads to its page unless another path is given. */
export const onOrganization = (
  { id }: Named,
  words: Words,
  audiences: Audience[],
  path = organizationPath(id),
): NoticeDraft => ({
  ...words,
  subject: { type: 'Organization', id },
  path,
  membersOnly: false,
  link: null,
  audiences,
});

/** A notice about a project; of one that only members see, only members hear. */
export const onProject = (
  project: NonNullable<Facts['project']>,
  words: Words,
  audiences: Audience[],
  path = projectPath(project.slug),
): NoticeDraft => ({
  ...words,
  subject: { type: 'Project', id: project.id },
  path,
  membersOnly: project.membersOnly,
  link: null,
  audiences,
});

/** Those who run the board. */
export const moderators: Audience[] = [
  { group: 'MODERATORS', id: null, topic: NotificationTopic.MODERATION },
];

/** One person, about herself. */
export const inPerson = (accountId: string): Audience[] => [
  { group: 'ACCOUNT', id: accountId, topic: NotificationTopic.PERSONAL },
];
