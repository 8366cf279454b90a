import { describe, expect, it } from '@jest/globals';
import {
  notFollowed,
  organizationsOf,
  type OwnOrganization,
  type OwnParticipation,
} from './own-organizations.js';

type Kind = OwnParticipation['kind'];

const participation = (project: string, kind: Kind, viewerFollows = false): OwnParticipation => ({
  id: `${project} ${kind}`,
  kind,
  state: 'OPEN',
  since: '2026-01-01',
  viewerCanEnd: true,
  organization: { id: 'org_1', name: 'Solingen' },
  project: { id: project, slug: project, name: project, viewerFollows },
});

const organization = (...nodes: OwnParticipation[]): OwnOrganization => ({
  id: 'org_1',
  name: 'Solingen',
  viewerCanAct: true,
  usageClaims: { totalCount: 0 },
  councilSchedule: [],
  pledges: { nodes: [] },
  participations: { totalCount: nodes.length, nodes },
});

describe('the organizations on the dashboard', () => {
  it('are there once, however many roles somebody has, and not for roles in the whole network', () => {
    const solingen = organization();
    const grants = [
      { role: 'COORDINATOR', organization: solingen },
      { role: 'VIEWER', organization: solingen },
      { role: 'MODERATOR', organization: null },
    ] as const;
    expect(organizationsOf({ grants: [...grants] })).toEqual([solingen]);
  });
});

describe('projects that should be followed', () => {
  const names = (...nodes: OwnParticipation[]) =>
    notFollowed([organization(...nodes)]).map(({ project }) => project.id);

  it('are those in which the organization takes part, each once', () => {
    expect(names(participation('opsi', 'USING'), participation('opsi', 'PILOTING'))).toEqual(['opsi']);
  });

  it('are not those that are followed already', () => {
    expect(names(participation('opsi', 'USING', true))).toEqual([]);
  });

  it('are not those that the organization leads, however else it takes part', () => {
    expect(names(participation('opsi', 'USING'), participation('opsi', 'LEADING'))).toEqual([]);
  });
});
