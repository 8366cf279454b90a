import type { EventName } from '@allmende/events';
import { applicationTemplates } from './application.js';
import { boardTemplates } from './board.js';
import type { Templates } from './draft.js';
import { membershipTemplates } from './membership.js';
import { networkTemplates } from './network.js';
import { participationTemplates } from './participation.js';
import { peopleTemplates } from './people.js';
import { projectTemplates } from './project.js';
import { usageTemplates } from './usage.js';

export type { NoticeDraft, Template } from './draft.js';

/** What is told of each event. A new event does not compile without a line in one of these. */
export const templates: Templates<EventName> = {
  ...participationTemplates,
  ...projectTemplates,
  ...usageTemplates,
  ...applicationTemplates,
  ...membershipTemplates,
  ...peopleTemplates,
  ...networkTemplates,
  ...boardTemplates,
};
