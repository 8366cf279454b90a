/** Something that must always be true of the data. */
export interface Check {
  /** What holds, as a sentence. */
  name: string;
  /** Finds the rows that break it: `row` names one so that a person finds it, `problem` says what is wrong with it. */
  sql: string;
}

/** A row that breaks a check. */
export interface Breach {
  row: string;
  problem: string;
}

/** Runs a statement on the data as it is at the moment of all checks. */
export type Query = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

/** A check by the code that did the work, where SQL alone would be a second opinion. */
export interface Recheck {
  /** What holds, as a sentence. */
  name: string;
  find(query: Query): Promise<Breach[]>;
}
