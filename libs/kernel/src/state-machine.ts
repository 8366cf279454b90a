/** Which states may follow which. One table per noun, kept in its `*.machine.ts`. */
export type Transitions<State extends string> = { readonly [From in State]: readonly State[] };

/** True when the table allows the step. A step onto the same state is no step. */
export const canMove = <State extends string>(table: Transitions<State>, from: State, to: State): boolean =>
  table[from].includes(to);
