import type { ViewerState } from '../../app/viewer.js';
import { isModerator } from '../moderation/is-moderator.js';

/** Whether the pages of an organization's own affairs make sense for the viewer; what they show the server guards. */
export const belongsTo = (viewer: ViewerState, organizationId: string): boolean =>
  isModerator(viewer) ||
  Boolean(viewer?.grants.some(({ organization }) => organization?.id === organizationId));

/** Whether it makes sense to offer what only those may do who keep an organization's people. */
export const keepsPeople = (viewer: ViewerState, organizationId: string): boolean =>
  isModerator(viewer) ||
  Boolean(
    viewer?.grants.some(
      ({ role, organization }) => role === 'COORDINATOR' && organization?.id === organizationId,
    ),
  );
