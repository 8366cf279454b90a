import type { NewProposalPageQuery } from '../../../gql/new-proposal-page.js';

type Group = NewProposalPageQuery['workingGroups']['nodes'][number];

/** A body that one may propose to; `board`, or the id of a group. */
export interface ProposalBody {
  id: string;
  name: string | null;
}

/** Who brings something in; `none` is only for those who lead the body. */
export type Sponsor =
  | { kind: 'organization'; id: string; name: string }
  | { kind: 'group'; id: string; name: string }
  | { kind: 'none' };

/** What decides who may propose what for whom; the server has the last word. */
export interface Proposer {
  /** Organizations that the viewer may act for. */
  acting: readonly { id: string; name: string }[];
  moderates: boolean;
  groups: readonly Group[];
}

/** The bodies that the viewer may propose to, the board first. */
export function bodiesFor({ acting, moderates, groups }: Proposer): ProposalBody[] {
  const leads = groups.some(({ viewerCanManage }) => viewerCanManage);
  const board = moderates || leads || acting.length > 0 ? [{ id: 'board', name: null }] : [];
  return [...board, ...groups.filter((group) => group.viewerIsMember || group.viewerCanManage)];
}

/** For whom she may propose to the body: organizations, groups that report back to the board, or as its chair for nobody. */
export function sponsorsFor(body: string, { acting, moderates, groups }: Proposer): Sponsor[] {
  const led = groups.filter(({ viewerCanManage }) => viewerCanManage);
  const leadsBody = body === 'board' ? moderates : led.some(({ id }) => id === body);
  return [
    ...acting.map(({ id, name }) => ({ kind: 'organization' as const, id, name })),
    ...(body === 'board' ? led.map(({ id, name }) => ({ kind: 'group' as const, id, name })) : []),
    ...(leadsBody ? [{ kind: 'none' as const }] : []),
  ];
}

/** The sponsor as the API takes it. */
export const toSponsorInput = (sponsor: Sponsor | undefined) => ({
  sponsorOrganizationId: sponsor?.kind === 'organization' ? sponsor.id : null,
  sponsorWorkingGroupId: sponsor?.kind === 'group' ? sponsor.id : null,
});

/** What stands for a sponsor in a list of choices. */
export const keyOf = (sponsor: Sponsor): string => (sponsor.kind === 'none' ? 'none' : sponsor.id);
