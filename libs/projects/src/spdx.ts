import { createRequire } from 'node:module';

// CommonJS without types.
const parse: (expression: string) => unknown = createRequire(import.meta.url)('spdx-expression-parse');

const longest = 500;

/** True for a licence expression such as `EUPL-1.2 OR MIT`, ids in their official spelling. */
export function isSpdxExpression(value: string): boolean {
  try {
    return value.length <= longest && Boolean(parse(value));
  } catch {
    return false;
  }
}
