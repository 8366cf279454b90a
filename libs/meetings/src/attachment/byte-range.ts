import type { ByteRange } from '@allmende/platform/files';

/**
 * The piece of a file that a `Range` header asks for.
 * @returns null: the whole file, also for several pieces or what is no range; 'outside' when there is no such piece
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '')
    return Number(to) === 0 ? 'outside' : { start: Math.max(size - Number(to), 0), end: size - 1 };
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (start >= size) return 'outside';
  return end < start ? null : { start, end };
}
