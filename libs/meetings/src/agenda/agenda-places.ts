import type { Tx } from '@allmende/platform/database';
import type { AgendaItemEntity } from './agenda-item.entity.js';
import { cannotPlace, hasSubItems, numbersFrozen, onePlace } from './agenda-item.faults.js';
import { lateNumber } from './agenda-number.js';
import {
  changedPlaces,
  whyNotPlace,
  withItemAt,
  withoutItem,
  type Place,
  type Spot,
} from './agenda-order.js';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import type { Visibility } from '../visibility.js';

/** Where an item is wanted, by uuid. At most one is given. */
export interface WantedPlace {
  beforeId?: string | null;
  afterId?: string | null;
  /** Last under this item. */
  intoId?: string | null;
}

type Numbered = Place & { number: string | null };

/**
 * The spot that is meant; last at the top when nothing is said.
 * @throws UserFaults ONE_PLACE when more than one is given
 */
export function spotOf({ beforeId, afterId, intoId }: WantedPlace): Spot {
  if ([beforeId, afterId, intoId].filter(Boolean).length > 1) throw onePlace();
  if (beforeId) return { before: beforeId };
  return afterId ? { after: afterId } : { into: intoId ?? null };
}

const pathOf = (spot: Spot): string =>
  'before' in spot ? 'input.beforeId' : 'after' in spot ? 'input.afterId' : 'input.intoId';

/** The agenda of a meeting that is locked. */
const agendaOf = (tx: Tx, meetingId: string): Promise<Numbered[]> =>
  tx.query<Numbered[]>(
    `select id, parent_id as "parentId", position, number from agenda_item where meeting_id = $1`,
    [meetingId],
  );

/** Places that are already on the agenda; uniqueness is checked at the end of the transaction. */
async function storePlaces(tx: Tx, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  await tx.query(
    `update agenda_item a set parent_id = p.parent_id, position = p.position
     from unnest($1::uuid[], $2::uuid[], $3::integer[]) p (id, parent_id, position) where a.id = p.id`,
    [places.map((p) => p.id), places.map((p) => p.parentId), places.map((p) => p.position)],
  );
}

/**
 * Moves an item within the agenda of a meeting that is locked; numbers stay.
 * @throws UserFaults ITEM_INTO_ITSELF, TOO_DEEP, NOT_ON_THIS_AGENDA
 */
export async function moveOnAgenda(tx: Tx, meetingId: string, id: string, spot: Spot): Promise<void> {
  const before = await agendaOf(tx, meetingId);
  const refusal = whyNotPlace(before, id, spot);
  if (refusal) throw cannotPlace(refusal, pathOf(spot));
  await storePlaces(tx, changedPlaces(before, withItemAt(before, id, spot)));
}

/**
 * Makes room for an item on the agenda of a meeting that is locked, and says what the item must be given. After the
 * invitation it is late: its number is that of the item before it with a letter.
 * @throws UserFaults TOO_DEEP, NOT_ON_THIS_AGENDA
 */
export async function placeOnAgenda(
  tx: Tx,
  { id: meetingId, invitedAt }: MeetingEntity,
  itemId: string,
  spot: Spot,
): Promise<Pick<AgendaItemEntity, 'meetingId' | 'parentId' | 'position' | 'number'>> {
  const before = await agendaOf(tx, meetingId);
  const refusal = whyNotPlace(before, itemId, spot);
  if (refusal) throw cannotPlace(refusal, pathOf(spot));
  const after = withItemAt(before, itemId, spot);
  const { parentId, position } = after.find(({ id }) => id === itemId)!;
  await storePlaces(
    tx,
    changedPlaces(
      before,
      after.filter(({ id }) => id !== itemId),
    ),
  );
  const number = invitedAt ? lateNumberAt(before, after, parentId, position) : null;
  return { meetingId, parentId, position, number };
}

function lateNumberAt(before: Numbered[], after: Place[], parentId: string | null, position: number): string {
  const numbers = new Map(before.map(({ id, number }) => [id, number]));
  const previous = after.find((place) => place.parentId === parentId && place.position === position - 1);
  const numberOf = (id: string | null | undefined) => (id && numbers.get(id)) || null;
  const taken = before.flatMap(({ number }) => number ?? []);
  return lateNumber(numberOf(previous?.id), numberOf(parentId), taken);
}

/**
 * Takes an item off the agenda of a meeting that is locked; those behind it move up. It becomes as narrow as it really was:
 * neither a confidential meeting nor an item above it guards it any more.
 * @returns what the item must be given
 * @throws UserFaults NUMBERS_FROZEN, HAS_SUBITEMS
 */
export async function takeOffAgenda(
  tx: Tx,
  { id: meetingId, invitedAt }: MeetingEntity,
  itemId: string,
): Promise<Pick<AgendaItemEntity, 'meetingId' | 'parentId' | 'position' | 'visibility'>> {
  if (invitedAt) throw numbersFrozen();
  const before = await agendaOf(tx, meetingId);
  if (before.some(({ parentId }) => parentId === itemId)) throw hasSubItems();
  await storePlaces(tx, changedPlaces(before, withoutItem(before, itemId)));
  const [{ visibility }] = await tx.query<[{ visibility: Visibility }]>(
    `select agenda_item_visibility($1) as visibility`,
    [itemId],
  );
  return { meetingId: null, parentId: null, position: null, visibility };
}
