import type { ViewerState } from '../../app/viewer.js';

/** Whether the pages of the moderation make sense for the viewer; what they show is guarded by the server. */
export const isModerator = (viewer: ViewerState): boolean =>
  viewer?.grants.some(({ role }) => role === 'MODERATOR') ?? false;
