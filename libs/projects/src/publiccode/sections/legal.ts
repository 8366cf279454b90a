import { license } from '../license.js';
import type { Legal } from '../publiccode.js';
import { optional, required, section, text } from '../reader.js';
import { pathOrUrl } from '../values.js';
import { instead, obsolete } from './advice.js';

export const legal = section<Legal>({
  license: required(license),
  mainCopyrightOwner: optional(text),
  repoOwner: optional(text, { deprecated: instead('organisation.name') }),
  authorsFile: optional(pathOrUrl, { deprecated: obsolete }),
});
