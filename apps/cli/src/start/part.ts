/** A part of the running whole. */
export interface Part {
  /** Rejects when it is dead for good, though nobody asked it to end; never resolves. */
  readonly died: Promise<never>;
  /** Ends it well; waits for its end. */
  stop(): Promise<unknown>;
  /** Ends it at once, without waiting. */
  kill(): void;
}

/** A `died` with the way to say so. Who waits for it hears of it; nobody has to. */
export function mortality(): { died: Promise<never>; die: (reason: Error) => void } {
  let die: (reason: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => (die = reject));
  died.catch(() => undefined);
  return { died, die };
}
