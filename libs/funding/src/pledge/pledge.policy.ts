import { accountIdOf, type Actor } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';
import { approvesFor, givesFor, mayBook, mayManage } from '../access.js';
import type { PledgeApproval } from '../enums.js';

/** Whose pledge it is; exactly one of the three. */
export interface Giver {
  organizationId: string | null;
  fundId: string | null;
  programmeId: string | null;
}

const inPerson = (actor: Actor): boolean => actor.kind === 'account' || actor.kind === 'system';

/** Declares, changes and reserves: the organization's own people; the system for everybody. */
export const mayGiveFor = (actor: Actor, organizationId: string | null): boolean =>
  actor.kind === 'system' || (organizationId !== null && givesFor(actor).includes(organizationId));

/** Takes it back: its own people; for a programme who keeps the books, for a fund who moderates. See `speaksFor`. */
export function maySpeakFor(actor: Actor, { organizationId, fundId, programmeId }: Giver): boolean {
  if (organizationId) return mayGiveFor(actor, organizationId);
  if (programmeId) return inPerson(actor) && mayBook(actor);
  return fundId !== null && inPerson(actor) && mayManage(actor);
}

/** What makes the pledge of such a giver binding. A fund's allocation is binding by the board's decision already. */
export function approvalsFor({ organizationId, programmeId }: Giver): readonly PledgeApproval[] {
  if (organizationId) return ['COUNCIL', 'ADMINISTRATION'];
  return programmeId ? ['GRANT_NOTICE'] : [];
}

/** She has the role for it; that she must not be the one who declared it is asked by `isSameHand`. */
export function mayApprove(actor: Actor, { organizationId, programmeId }: Giver): boolean {
  if (actor.kind === 'system') return true;
  if (organizationId) return approvesFor(actor).includes(organizationId);
  return programmeId !== null && inPerson(actor) && mayBook(actor);
}

/** Four eyes, whatever the amount: who said last what is pledged is not the one who makes it binding. */
export const isSameHand = (actor: Actor, declaredBy: string | null): boolean =>
  declaredBy !== null && accountIdOf(actor) === declaredBy;

/** Writes off what is not called. */
export const mayWriteOff = (actor: Actor): boolean => inPerson(actor) && mayManage(actor);

export const notYourPledge = (): OperationError =>
  forbidden({
    de: 'Zusagen einer Organisation geben, ändern und ziehen nur ihre Koordinierungsstelle und deren Vertretung zurück. Bitte wenden Sie sich an diese.',
    en: 'Only the coordinators of an organization and their deputies give, change and withdraw its pledges. Please turn to them.',
  });

export const notYourApproval = (): OperationError =>
  forbidden({
    de: 'Verbindlich machen eine Zusage nur die Koordinierungsstelle, ihre Vertretung oder die Kämmerei der Organisation, und zwar persönlich angemeldet; den Anteil eines Förderprogramms die Moderation oder die Kassenführung.',
    en: 'A pledge is made binding by the coordinators, deputies or treasury of the organization, signed in in person; the share of a programme by a moderator or treasurer.',
  });

export const onlyModeratorsWriteOff = (): OperationError =>
  forbidden({
    de: 'Ausbuchen kann eine Zusage nur die Moderation. Bitte wenden Sie sich an sie.',
    en: 'Only a moderator writes off a pledge. Please turn to one.',
  });
