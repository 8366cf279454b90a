import { confirmUsagePath, usageQueuePath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { moderators, onProject, type Templates } from './draft.js';
import { paragraphs, reasonGiven } from './words.js';

const { CONSENT, PROJECT_ACTIVITY } = NotificationTopic;

/** What is told of users whom the file of a project names. */
export const usageTemplates: Templates<'usage.proposed' | 'usage.unsure' | 'usage.denied'> = {
  'usage.proposed': (_, { project, organization, claim }) => {
    if (!project || !organization) return [];
    const written = claim?.text ?? organization.name;
    const words = {
      title: {
        de: `Nutzt ${organization.name} „${project.name}“?`,
        en: `Does ${organization.name} use “${project.name}”?`,
      },
      text: {
        de: `Die Datei des Projekts nennt „${written}“. Bitte bestätigen Sie die Nachnutzung oder lehnen Sie sie ab; erst mit Ihrer Bestätigung zählt sie.`,
        en: `The file of the project names “${written}”. Please confirm the usage or deny it; it counts only once you have confirmed it.`,
      },
    };
    const audiences = [{ group: 'ORGANIZATION_ACTING', id: organization.id, topic: CONSENT } as const];
    return [onProject(project, words, audiences, confirmUsagePath(organization.id))];
  },
  'usage.unsure': ({ count }, { project }) => {
    if (!project) return [];
    const words = {
      title: {
        de: `„${project.name}“: nutzende Stellen zuordnen`,
        en: `“${project.name}”: users to make out`,
      },
      text: {
        de: `Die Datei des Projekts nennt nutzende Stellen, die sich nicht sicher zuordnen lassen. Anzahl: ${count}. Bitte entscheiden Sie, wer gemeint ist.`,
        en: `The file of the project names users that cannot be made out for certain. Number: ${count}. Please decide who is meant.`,
      },
    };
    return [onProject(project, words, moderators, usageQueuePath)];
  },
  'usage.denied': ({ reason }, { project, organization, claim }) => {
    if (!project || !organization) return [];
    const written = claim?.text ?? organization.name;
    const todo = {
      de: `Die Datei des Projekts nennt „${written}“ unter usedBy. Bitte nehmen Sie den Eintrag dort heraus.`,
      en: `The file of the project names “${written}” under usedBy. Please remove the entry there.`,
    };
    const words = {
      title: {
        de: `${organization.name} nutzt „${project.name}“ nach eigener Angabe nicht`,
        en: `${organization.name} says that it does not use “${project.name}”`,
      },
      text: paragraphs(todo, reasonGiven(reason)),
    };
    return [
      onProject(project, words, [{ group: 'LEADERS_PEOPLE', id: project.id, topic: PROJECT_ACTIVITY }]),
    ];
  },
};
