import { lifecycleNames, participationKindNames } from '@allmende/projects';
import type { EventName, EventPayload } from '@allmende/events';
import type { Audience } from './audience.js';
import type { Localized } from './localized.js';
import { organizationPath, projectPath } from './paths.js';
import { NotificationTopic } from './topics.js';

/** What the templates need to know beyond the event; looked up when the event is told. */
export interface Facts {
  project: { id: string; name: string; slug: string; membersOnly: boolean } | null;
  organization: { id: string; name: string } | null;
}

/** A notice before it is written: what is told, and to whom. */
export interface NoticeDraft {
  subject: { type: 'Project' | 'Organization'; id: string };
  title: Localized;
  text: Localized;
  /** Path in the web app. */
  path: string;
  audiences: Audience[];
  /** Only people of the network may read it. */
  membersOnly: boolean;
}

/** Null: nobody is told, or what the event is about is gone. */
type Template<Name extends EventName> = (payload: EventPayload<Name>, facts: Facts) => NoticeDraft | null;

const { PROJECT_ACTIVITY, ORGANIZATION_ACTIVITY, MEMBERSHIP, CONSENT } = NotificationTopic;

type Kind = EventPayload<'participation.opened'>['kind'];
type Sentence = (organization: string, project: string) => Localized;

const opened: Record<Kind, Sentence> = {
  INTERESTED: (o, p) => ({ de: `${o} interessiert sich für „${p}“`, en: `${o} is interested in “${p}”` }),
  PILOTING: (o, p) => ({ de: `${o} erprobt „${p}“`, en: `${o} is piloting “${p}”` }),
  USING: (o, p) => ({ de: `${o} nutzt „${p}“`, en: `${o} uses “${p}”` }),
  CONTRIBUTING: (o, p) => ({ de: `${o} arbeitet an „${p}“ mit`, en: `${o} contributes to “${p}”` }),
  LEADING: (o, p) => ({ de: `${o} führt „${p}“ federführend`, en: `${o} leads “${p}”` }),
};

const circles: Record<string, Localized> = {
  BOARD: { de: 'Board', en: 'board' },
  NETWORK: { de: 'Netzwerk', en: 'network' },
  PARTNER: { de: 'Kreis der Partner', en: 'circle of partners' },
  OBSERVER: { de: 'Kreis der Beobachtenden', en: 'circle of observers' },
};

const inWords = (words: Record<string, Localized>, code: string): Localized =>
  words[code] ?? { de: code, en: code };

const reasonGiven = (reason: string | null): Localized =>
  reason
    ? { de: `Begründung: ${reason}`, en: `Reason: ${reason}` }
    : { de: 'Ohne Begründung.', en: 'No reason was given.' };

const whoElse: Localized = {
  de: 'Auf der Seite des Projekts steht, wer sich sonst beteiligt.',
  en: 'The page of the project shows who else takes part.',
};

type Participation = {
  project: NonNullable<Facts['project']>;
  organization: NonNullable<Facts['organization']>;
};

/** Lets a template on participations see both sides, or nobody be told when one is gone. */
const onParticipation =
  <Payload>(
    write: (payload: Payload, both: Participation) => Omit<NoticeDraft, 'subject' | 'path' | 'membersOnly'>,
  ) =>
  (payload: Payload, { project, organization }: Facts): NoticeDraft | null =>
    project && organization && { ...aboutProject(project), ...write(payload, { project, organization }) };

const aboutProject = (project: NonNullable<Facts['project']>) => ({
  subject: { type: 'Project' as const, id: project.id },
  path: projectPath(project.slug),
  membersOnly: project.membersOnly,
});

/** Those who are concerned when an organization comes to a project or leaves it. */
const concerned = ({ project, organization }: Participation): Audience[] => [
  { group: 'PROJECT_FOLLOWERS', id: project.id, topic: PROJECT_ACTIVITY },
  { group: 'LEADERS_PEOPLE', id: project.id, topic: PROJECT_ACTIVITY },
  { group: 'ORGANIZATION_FOLLOWERS', id: organization.id, topic: ORGANIZATION_ACTIVITY },
  { group: 'ORGANIZATION_PEOPLE', id: organization.id, topic: ORGANIZATION_ACTIVITY },
];

/** Those who are concerned when the project itself changes. */
const takingPart = (projectId: string): Audience[] => [
  { group: 'PROJECT_FOLLOWERS', id: projectId, topic: PROJECT_ACTIVITY },
  { group: 'PARTICIPANTS_PEOPLE', id: projectId, topic: PROJECT_ACTIVITY },
];

/** What is told of each event. A new event does not compile without a line here; null tells nobody. */
export const templates: { readonly [Name in EventName]: Template<Name> | null } = {
  'participation.opened': onParticipation(({ kind }, both) => ({
    title: opened[kind](both.organization.name, both.project.name),
    text: whoElse,
    audiences: concerned(both),
  })),
  'participation.proposed': onParticipation((_, { project, organization }) => ({
    title: {
      de: `${organization.name} möchte „${project.name}“ federführend übernehmen`,
      en: `${organization.name} wants to lead “${project.name}”`,
    },
    text: {
      de: 'Ihre Organisation leitet das Projekt und wird um Zustimmung gebeten. Bitte antworten Sie auf der Seite des Projekts.',
      en: 'Your organization leads the project and is asked for its consent. Please answer on the page of the project.',
    },
    audiences: [{ group: 'LEADERS_ACTING', id: project.id, topic: CONSENT }],
  })),
  'participation.declined': onParticipation(({ reason }, { project, organization }) => ({
    title: {
      de: `Anfrage von ${organization.name} auf Federführung bei „${project.name}“ wurde abgelehnt`,
      en: `The request of ${organization.name} to lead “${project.name}” was declined`,
    },
    text: reasonGiven(reason),
    audiences: [{ group: 'ORGANIZATION_PEOPLE', id: organization.id, topic: ORGANIZATION_ACTIVITY }],
  })),
  // Only the network knows of a request, so only those who were asked hear that it is gone.
  'participation.withdrawn': onParticipation(({ reason }, { project, organization }) => ({
    title: {
      de: `${organization.name} zieht die Anfrage auf Federführung bei „${project.name}“ zurück`,
      en: `${organization.name} withdraws its request to lead “${project.name}”`,
    },
    text: reasonGiven(reason),
    audiences: [{ group: 'LEADERS_ACTING', id: project.id, topic: CONSENT }],
  })),
  'participation.ended': onParticipation(({ kind }, both) => ({
    title: {
      de: `${both.organization.name} beendet die Beteiligung an „${both.project.name}“ (${participationKindNames[kind].de})`,
      en: `${both.organization.name} no longer takes part in “${both.project.name}” (${participationKindNames[kind].en})`,
    },
    // Why is for the network only, and anybody may follow a project.
    text: whoElse,
    audiences: concerned(both),
  })),
  // Nobody can follow a project before it is there.
  'project.added': null,
  'project.changed': ({ changed }, { project }) =>
    project && {
      ...aboutProject(project),
      title: {
        de: `Der Eintrag „${project.name}“ wurde geändert`,
        en: `The entry “${project.name}” was changed`,
      },
      text: {
        de: `Geändert: ${listed(changed, 'und weitere')}`,
        en: `Changed: ${listed(changed, 'and more')}`,
      },
      audiences: takingPart(project.id),
    },
  'project.lifecycleChanged': ({ to, reason }, { project }) =>
    project && {
      ...aboutProject(project),
      title: {
        de: `„${project.name}“ hat jetzt den Stand „${inWords(lifecycleNames, to).de}“`,
        en: `“${project.name}” is now “${inWords(lifecycleNames, to).en}”`,
      },
      text: reasonGiven(reason),
      audiences: takingPart(project.id),
    },
  'membership.admitted': ({ circle }, { organization }) =>
    organization && {
      subject: { type: 'Organization', id: organization.id },
      path: organizationPath(organization.id),
      membersOnly: false,
      title: { de: `${organization.name} ist aufgenommen`, en: `${organization.name} was admitted` },
      text: {
        de: `Aufgenommen in: ${inWords(circles, circle).de}.`,
        en: `Admitted to the ${inWords(circles, circle).en}.`,
      },
      audiences: [
        { group: 'ORGANIZATION_PEOPLE', id: organization.id, topic: MEMBERSHIP },
        { group: 'ORGANIZATION_FOLLOWERS', id: organization.id, topic: MEMBERSHIP },
      ],
    },
  'usage.proposed': null,
  'usage.unsure': null,
  'usage.denied': null,
  'application.received': null,
  'application.submitted': null,
  'application.asked': null,
  'application.answered': null,
  'application.decided': null,
  'application.withdrawn': null,
  'membership.promoted': null,
  'membership.suspended': null,
  'membership.resumed': null,
  'membership.left': null,
  'invitation.sent': null,
  'invitation.accepted': null,
  'role.ended': null,
  'role.handedOver': null,
  'account.passwordResetRequested': null,
  'account.passwordReset': null,
  'office.changed': null,
  'association.joined': null,
  'association.left': null,
  'territory.changesFound': null,
  'territory.succeeded': null,
};

const listed = (items: readonly string[], andMore: string): string =>
  items.length > 10 ? `${items.slice(0, 10).join(', ')} ${andMore}` : items.join(', ');
