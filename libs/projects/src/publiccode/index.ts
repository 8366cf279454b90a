export { diffPubliccode, type Change } from './diff.js';
export { type FaultCode } from './fault-kinds.js';
export { MAX_FAULTS, type Fault } from './fault.js';
export { MAX_BYTES } from './decode.js';
export { parsePubliccode, type Parsed } from './parse.js';
export type * from './publiccode.js';
