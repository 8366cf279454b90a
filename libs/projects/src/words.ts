import type { Text } from '@allmende/platform/graphql';
import type { ParticipationKind } from './participation.entity.js';
import type { ProjectLifecycle } from './project.entity.js';

/** Names of the kinds of participation; the same words as on screen. */
export const participationKindNames: Record<ParticipationKind, Text> = {
  INTERESTED: { de: 'Interesse', en: 'Interested' },
  PILOTING: { de: 'Erprobung', en: 'Piloting' },
  USING: { de: 'Nachnutzung', en: 'Using' },
  CONTRIBUTING: { de: 'Mitarbeit', en: 'Contributing' },
  LEADING: { de: 'Federführung', en: 'Leading' },
};

/** Names of the board's own stages of a project; the same words as on screen. */
export const lifecycleNames: Record<ProjectLifecycle, Text> = {
  IDEA: { de: 'Idee', en: 'Idea' },
  CANDIDATE: { de: 'Kandidat', en: 'Candidate' },
  ADOPTED: { de: 'Aufgenommen', en: 'Adopted' },
  RETIRED: { de: 'Beendet', en: 'Retired' },
};
