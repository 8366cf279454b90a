import { ballotsChecks, ballotsRechecks } from './ballots.js';
import type { Check, Recheck } from './check.js';
import { decisionsChecks } from './decisions.js';
import { fundingChecks } from './funding.js';
import { identityChecks } from './identity.js';
import { minutesChecks, minutesRechecks } from './minutes.js';
import { notificationsChecks } from './notifications.js';
import { organizationsChecks } from './organizations.js';
import { platformChecks } from './platform.js';
import { projectsChecks } from './projects.js';
import { workingGroupsChecks } from './working-groups.js';

export type { Breach, Check, Query, Recheck } from './check.js';

/** All that `allmende check` holds the live data against; a new room adds its list here. */
export const checks: readonly Check[] = [
  ...platformChecks,
  ...identityChecks,
  ...organizationsChecks,
  ...projectsChecks,
  ...workingGroupsChecks,
  ...ballotsChecks,
  ...decisionsChecks,
  ...minutesChecks,
  ...fundingChecks,
  ...notificationsChecks,
];

/** The same, by the rooms' own code. */
export const rechecks: readonly Recheck[] = [...ballotsRechecks, ...minutesRechecks];
