import type { DirectoryName } from './directory-name.js';
import { landCodes } from './name-words.js';
import type { Reading } from './parse-name.js';

/** True when the organization is of the kind, and has the title, that the text names. */
export function kindAgrees({ kind, title }: Reading, name: DirectoryName): boolean {
  if (title && title !== name.title) return false;
  if (kind === null) return true;
  return kind === 'LAND' ? name.isLand : kind === name.kind;
}

/** True when all that the text adds to the name belongs to this organization. */
export const isExplained = ({ additions, land }: Reading, name: DirectoryName): boolean =>
  (land === null || land === name.land) &&
  additions.every(
    (one) =>
      [...name.additions, ...name.otherwise].some((other) => agree(one, other)) ||
      landCodes.get(one) === name.land,
  );

/** Additions of the organization's name that the text lacks. */
export const missing = ({ additions, land }: Reading, name: DirectoryName): string[] =>
  name.additions.filter(
    (one) => !additions.some((other) => agree(one, other)) && !(land && landCodes.get(one) === land),
  );

/** `main` and `m` agree: additions are shortened as everybody likes. */
const agree = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
