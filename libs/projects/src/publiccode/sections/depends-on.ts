import type { Dependencies, Dependency } from '../publiccode.js';
import { flag, listOf, many, optional, required, section, text } from '../reader.js';

const dependency = section<Dependency>({
  name: required(text),
  versionMin: optional(text),
  versionMax: optional(text),
  version: optional(text),
  optional: optional(flag),
});

export const dependsOn = section<Dependencies>({
  open: many(listOf(dependency)),
  proprietary: many(listOf(dependency)),
  hardware: many(listOf(dependency)),
});
