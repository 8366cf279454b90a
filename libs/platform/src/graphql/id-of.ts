import { uuidOf, type NodeType } from '@allmende/kernel';
import { fault, UserFaults } from './errors.js';

/**
 * The uuid behind a public id of the wanted type.
 * @param path place in the input, e.g. `input.projectId`
 * @throws UserFaults INVALID_ID
 */
export function idOf(type: NodeType, id: string, path: string): string {
  const uuid = uuidOf(type, id);
  if (uuid) return uuid;
  throw new UserFaults(
    fault('INVALID_ID', path, {
      de: `„${id.slice(0, 60)}“ ist keine gültige Kennung dieser Art.`,
      en: `"${id.slice(0, 60)}" is not a valid id of this kind.`,
    }),
  );
}
