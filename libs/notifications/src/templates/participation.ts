import { participationKindNames } from '@allmende/projects';
import type { EventPayload } from '@allmende/events';
import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { NotificationTopic } from '../topics.js';
import { onProject, type NoticeDraft, type Templates, type Words } from './draft.js';
import { reasonGiven } from './words.js';

const { PROJECT_ACTIVITY, ORGANIZATION_ACTIVITY, CONSENT } = NotificationTopic;

type Kind = EventPayload<'participation.opened'>['kind'];
type Sentence = (organization: string, project: string) => Localized;

const opened: Record<Kind, Sentence> = {
  INTERESTED: (o, p) => ({ de: `${o} interessiert sich für „${p}“`, en: `${o} is interested in “${p}”` }),
  PILOTING: (o, p) => ({ de: `${o} erprobt „${p}“`, en: `${o} is piloting “${p}”` }),
  USING: (o, p) => ({ de: `${o} nutzt „${p}“`, en: `${o} uses “${p}”` }),
  CONTRIBUTING: (o, p) => ({ de: `${o} arbeitet an „${p}“ mit`, en: `${o} contributes to “${p}”` }),
  LEADING: (o, p) => ({ de: `${o} führt „${p}“ federführend`, en: `${o} leads “${p}”` }),
};

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
  <Payload>(write: (payload: Payload, both: Participation) => Words & { audiences: Audience[] }) =>
  (payload: Payload, { project, organization }: Facts): NoticeDraft[] => {
    if (!project || !organization) return [];
    const { audiences, ...words } = write(payload, { project, organization });
    return [onProject(project, words, audiences)];
  };

/** Those who are concerned when an organization comes to a project or leaves it. */
const concerned = ({ project, organization }: Participation): Audience[] => [
  { group: 'PROJECT_FOLLOWERS', id: project.id, topic: PROJECT_ACTIVITY },
  { group: 'LEADERS_PEOPLE', id: project.id, topic: PROJECT_ACTIVITY },
  { group: 'ORGANIZATION_FOLLOWERS', id: organization.id, topic: ORGANIZATION_ACTIVITY },
  { group: 'ORGANIZATION_PEOPLE', id: organization.id, topic: ORGANIZATION_ACTIVITY },
];

type Names =
  | 'participation.opened'
  | 'participation.proposed'
  | 'participation.declined'
  | 'participation.withdrawn'
  | 'participation.ended';

/** What is told of who takes part in a project. */
export const participationTemplates: Templates<Names> = {
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
};
