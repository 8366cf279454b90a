import { SetMetadata } from '@nestjs/common';
import type { TokenScope } from '@allmende/kernel';

/**
 * Who may call an operation at all. What exactly she may touch is decided by the policy of the room.
 * - `anyone`: public; say why.
 * - `signedIn`: a person by session, or a token that carries `scope`.
 * - `session`: a person by session only, never a token; say why.
 * - `moderator`: a moderator by session. A token acts for one organization, so it never moderates.
 */
export type PermissionRule =
  | { who: 'anyone'; because: string }
  | { who: 'signedIn'; scope: TokenScope }
  | { who: 'session'; because: string }
  | { who: 'moderator' };

/** Metadata key; read by the guard and by the check at boot. */
export const PERMISSION = 'allmende:permission';

/** Declares who may call a query, a mutation or a subscription. An operation without it stops the boot. */
export const Permission = (rule: PermissionRule) => SetMetadata(PERMISSION, rule);
