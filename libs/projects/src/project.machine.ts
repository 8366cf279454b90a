import type { Transitions } from '@allmende/kernel';
import type { ProjectLifecycle } from './project.entity.js';

/** How the board's view of a project may move on. What will not come can be retired early; nothing goes back. */
export const projectLifecycle: Transitions<ProjectLifecycle> = {
  IDEA: ['CANDIDATE', 'RETIRED'],
  CANDIDATE: ['ADOPTED', 'RETIRED'],
  ADOPTED: ['RETIRED'],
  RETIRED: [],
};
