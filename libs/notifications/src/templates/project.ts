import { lifecycleNames } from '@allmende/projects';
import type { Audience } from '../audience.js';
import type { Locale } from '@allmende/kernel';
import type { Localized } from '../localized.js';
import { NotificationTopic } from '../topics.js';
import { onProject, type Templates } from './draft.js';
import { fieldName } from './field-words.js';
import { inWords, reasonGiven } from './words.js';

const { PROJECT_ACTIVITY } = NotificationTopic;

/** Those who are concerned when the project itself changes. */
const takingPart = (projectId: string): Audience[] => [
  { group: 'PROJECT_FOLLOWERS', id: projectId, topic: PROJECT_ACTIVITY },
  { group: 'PARTICIPANTS_PEOPLE', id: projectId, topic: PROJECT_ACTIVITY },
];

const named = 10;

/** The fields in words, each once; many are cut short. */
function fieldsInWords(paths: readonly string[]): Localized {
  const inLocale = (locale: Locale, andMore: string): string => {
    const words = [...new Set(paths.map((path) => fieldName(path)[locale]))];
    return words.length > named ? `${words.slice(0, named).join(', ')} ${andMore}` : words.join(', ');
  };
  return { de: inLocale('de', 'und weitere'), en: inLocale('en', 'and more') };
}

/** What is told of a project itself. */
export const projectTemplates: Templates<'project.added' | 'project.changed' | 'project.lifecycleChanged'> = {
  // Nobody can follow a project before it is there.
  'project.added': null,
  'project.changed': ({ changed }, { project }) => {
    if (!project) return [];
    const fields = fieldsInWords(changed);
    const words = {
      title: {
        de: `Der Eintrag „${project.name}“ wurde geändert`,
        en: `The entry “${project.name}” was changed`,
      },
      text: {
        de: `Geändert: ${fields.de}. Auf der Seite des Projekts steht der neue Stand.`,
        en: `Changed: ${fields.en}. The page of the project shows how it reads now.`,
      },
    };
    return [onProject(project, words, takingPart(project.id))];
  },
  'project.lifecycleChanged': ({ to, reason }, { project }) => {
    if (!project) return [];
    const words = {
      title: {
        de: `„${project.name}“ hat jetzt den Stand „${inWords(lifecycleNames, to).de}“`,
        en: `“${project.name}” is now “${inWords(lifecycleNames, to).en}”`,
      },
      text: reasonGiven(reason),
    };
    return [onProject(project, words, takingPart(project.id))];
  },
};
