import type { NodeType } from '@allmende/kernel';
import { idOf } from '@allmende/platform/graphql';

/**
 * The uuid behind a public id that may be left out.
 * @throws UserFaults INVALID_ID
 */
export const optionalId = (type: NodeType, id: string | null | undefined, path: string): string | null =>
  id ? idOf(type, id, path) : null;
