import type { DashboardQuery } from '../../gql/dashboard.js';

/** The reader with all that concerns her. */
export type DashboardViewer = NonNullable<DashboardQuery['viewer']>;
/** An organization for which the reader has a role. */
export type OwnOrganization = NonNullable<DashboardViewer['grants'][number]['organization']>;
/** How such an organization takes part in a project. */
export type OwnParticipation = OwnOrganization['participations']['nodes'][number];

/** The organizations for which the reader has a role; each once, however many roles she has. */
export function organizationsOf({ grants }: Pick<DashboardViewer, 'grants'>): OwnOrganization[] {
  const all = grants.flatMap(({ organization }) => organization ?? []);
  return [...new Map(all.map((organization) => [organization.id, organization])).values()];
}

/**
 * Projects in which an organization takes part while the reader does not follow them; each once. Those it leads are
 * left out: who leads is told anyway.
 */
export function notFollowed(organizations: readonly OwnOrganization[]): OwnParticipation[] {
  const all = organizations.flatMap(({ participations }) => participations.nodes);
  const led = new Set(
    all.filter(({ kind, state }) => kind === 'LEADING' && state === 'OPEN').map(({ project }) => project.id),
  );
  const candidates = all.filter(({ project }) => !project.viewerFollows && !led.has(project.id));
  return [...new Map(candidates.map((one) => [one.project.id, one])).values()];
}
