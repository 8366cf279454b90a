/** Whether what is on screen is up to date: DOWN while the connection is lost; it is made again by itself. */
export type LiveState = 'CONNECTING' | 'LIVE' | 'DOWN';

let state: LiveState = 'CONNECTING';
/** Grows when somebody signs in or out: who reads is told by the cookie that goes along when a connection is made. */
let era = 0;
const readers = new Set<() => void>();
const tellAll = (): void => readers.forEach((reader) => reader());

/** What pages know of the live connection; for `useSyncExternalStore`. */
export const liveStore = {
  subscribe(reader: () => void): () => void {
    readers.add(reader);
    return () => void readers.delete(reader);
  },
  state: (): LiveState => state,
  era: (): number => era,
};

/** Tells pages how the connection is. */
export function setLiveState(next: LiveState): void {
  if (state === next) return;
  state = next;
  tellAll();
}

/** Goes on as whoever is signed in now. To be called after each sign-in and sign-out. */
export function restartLive(): void {
  era += 1;
  state = 'CONNECTING';
  tellAll();
}
