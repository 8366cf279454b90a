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
