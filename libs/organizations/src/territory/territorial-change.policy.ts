import { isModerator, type Actor } from '@allmende/kernel';
import { forbidden, type OperationError, type Text } from '@allmende/platform/graphql';
import type { OrganizationEntity } from '../directory/organization.entity.js';

/** Why the actor may not decide on territorial changes, or null. */
export const whyNotArbiter = (actor: Actor): OperationError | null =>
  isModerator(actor)
    ? null
    : forbidden({
        de: 'Über Gebietsänderungen entscheidet die Moderation.',
        en: 'Territorial changes are decided by the moderators.',
      });

type Territory = Pick<OrganizationEntity, 'id' | 'kind' | 'officialKey' | 'dissolvedOn'>;

/** Why one can't take the place of the other, or null. */
export function whyNoSuccessor(predecessor: Territory, successor: Territory): Text | null {
  if (successor.id === predecessor.id || successor.dissolvedOn !== null) return noSuccessor;
  if (successor.kind !== predecessor.kind) return anotherKind;
  return successor.officialKey?.slice(0, 2) === predecessor.officialKey?.slice(0, 2) ? null : anotherLand;
}

/** There is none of that id, or none that could be it. */
export const noSuccessor: Text = {
  de: 'Diese Organisation gibt es nicht oder nicht mehr, oder sie ist die alte selbst. Bitte eine bestehende wählen.',
  en: 'There is no such organization, or not any more, or it is the old one itself. Choose one that exists.',
};
const anotherKind: Text = {
  de: 'Die Nachfolge einer Gemeinde tritt eine Gemeinde an, die eines Kreises ein Kreis. Bitte eine Organisation derselben Art wählen.',
  en: 'A municipality is succeeded by a municipality, a district by a district. Choose one of the same kind.',
};
const anotherLand: Text = {
  de: 'Die Nachfolge liegt im selben Land. Bitte eine Organisation dieses Landes wählen.',
  en: 'A successor lies in the same Land. Choose one of that Land.',
};
