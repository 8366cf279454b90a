import type { EventName } from '@allmende/events';
import { applicationTemplates } from './application.js';
import { ballotTemplates } from './ballot.js';
import { decisionTemplates } from './decision.js';
import type { Templates } from './draft.js';
import { fundingTemplates } from './funding.js';
import { meetingTemplates } from './meeting.js';
import { membershipTemplates } from './membership.js';
import { minutesTemplates } from './minutes.js';
import { networkTemplates } from './network.js';
import { participationTemplates } from './participation.js';
import { peopleTemplates } from './people.js';
import { projectTemplates } from './project.js';
import { proposalTemplates } from './proposal.js';
import { usageTemplates } from './usage.js';
import { workingGroupTemplates } from './working-group.js';

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
  ...workingGroupTemplates,
  ...proposalTemplates,
  ...meetingTemplates,
  ...ballotTemplates,
  ...decisionTemplates,
  ...minutesTemplates,
  ...fundingTemplates,
};
