/** Seconds from the start of a recording as players show them: `62` → `1:02`, `3723` → `1:02:03`. */
export function videoMark(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The seconds of a time mark as people type it: `1:02:03`, `62:03`, `3723`. Null: it is none. */
export function readVideoMark(mark: string): number | null {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,6})$/.exec(mark.trim());
  if (!match) return null;
  const [hours, minutes, seconds] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  const parted = match[2] !== undefined;
  if ((parted && seconds! > 59) || (match[1] !== undefined && minutes! > 59)) return null;
  return hours! * 3600 + minutes! * 60 + seconds!;
}

/** The recording from the mark on, by the fragment for media that players understand; its own fragment stays. */
export const videoAt = (url: string, seconds: number | null): string =>
  seconds === null || url.includes('#') ? url : `${url}#t=${seconds}`;
