import { fault, type Text, type UserFault } from '@allmende/platform/graphql';
import type { OrganizationKind } from '../directory/organization.entity.js';
import { membershipCircles, type MembershipCircle } from './membership.entity.js';
import type { MembershipState } from './membership.machine.js';

/** What the people of an organization may see and do by the circle that it is in. */
export interface CircleRights {
  /** Reads what is meant for the network: its projects, requests, reasons. */
  readNetwork: boolean;
  /** Joins projects, and says by that what it uses. */
  joinProjects: boolean;
  /** Proposes items for the agenda of the board. */
  proposeItems: boolean;
  /** Reads what the board keeps to itself. */
  readBoard: boolean;
  /** Has a voice in the board's decisions. */
  vote: boolean;
}

/** Where an organization stands today. */
export interface Standing {
  circle: MembershipCircle;
  state: MembershipState;
}

const readsOnly: CircleRights = {
  readNetwork: true,
  joinProjects: false,
  proposeItems: false,
  readBoard: false,
  vote: false,
};

/** The table. An admitted member has the rights of its circle. */
export const circleRights: Readonly<Record<MembershipCircle, CircleRights>> = {
  BOARD: { readNetwork: true, joinProjects: true, proposeItems: true, readBoard: true, vote: true },
  NETWORK: { ...readsOnly, joinProjects: true },
  PARTNER: { ...readsOnly, joinProjects: true, proposeItems: true },
  OBSERVER: readsOnly,
};

/** The rights of a member: a suspended one keeps its place, and only reads until it is resumed. */
export const rightsOf = ({ circle, state }: Standing): CircleRights =>
  state === 'ADMITTED' ? circleRights[circle] : readsOnly;

/** The circles whose admitted members have a right. */
export const circlesWith = (right: keyof CircleRights): readonly MembershipCircle[] =>
  membershipCircles.filter((circle) => circleRights[circle][right]);

/** Circles whose members take part in projects. */
export const joiningCircles = circlesWith('joinProjects');

/**
 * Why the organization may not join a project, or null. One that is no member (yet) is not held by this: whether
 * somebody acts for it at all is told by her roles.
 */
export function whyNotJoin(standing: Standing | null): UserFault | null {
  if (!standing || rightsOf(standing).joinProjects) return null;
  return standing.circle === 'OBSERVER'
    ? fault('OBSERVERS_ONLY_READ', 'input.organizationId', observersOnlyRead)
    : fault('MEMBERSHIP_SUSPENDED', 'input.organizationId', suspendedOnlyReads);
}

const observersOnlyRead: Text = {
  de: 'Beobachter lesen mit und beteiligen sich nicht an Projekten. Bitte beantragen Sie die Aufnahme in das Netzwerk.',
  en: 'Observers read and do not join projects. Please apply for a place in the network.',
};

const suspendedOnlyReads: Text = {
  de: 'Die Mitgliedschaft ruht. Solange kann sich die Organisation nicht an Projekten beteiligen; bitte wenden Sie sich an die Moderation.',
  en: 'The membership is suspended. Until it is resumed the organization cannot join projects; please ask the moderators.',
};

/** True when somebody in `circle` has what somebody in `other` has, or more. */
export const isAsCloseAs = (circle: MembershipCircle, other: MembershipCircle): boolean =>
  membershipCircles.indexOf(circle) <= membershipCircles.indexOf(other);

const kindsOf: Partial<Record<MembershipCircle, readonly OrganizationKind[]>> = {
  BOARD: ['MUNICIPALITY', 'DISTRICT', 'ASSOCIATION'],
  PARTNER: ['PARTNER', 'IT_PROVIDER', 'ASSOCIATION'],
};

/** True when an organization of this kind may be in this circle. */
export const circleFits = (circle: MembershipCircle, kind: OrganizationKind): boolean =>
  kindsOf[circle]?.includes(kind) ?? true;
