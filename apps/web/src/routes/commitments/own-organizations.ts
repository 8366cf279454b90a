import type { ViewerState } from '../../app/viewer.js';

/** Organizations whose pledges the viewer may read: each in which she has a role, once. */
export function ownOrganizations(viewer: ViewerState): { id: string; name: string }[] {
  const own = (viewer?.grants ?? []).flatMap(({ organization }) => organization ?? []);
  return [...new Map(own.map(({ id, name }) => [id, { id, name }])).values()];
}
