/** What the server says about one place of an input. */
export interface UserError {
  code: string;
  message: string;
  path: readonly string[];
}
