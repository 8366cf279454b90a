export { defaultPageSize } from './compile.js';
export { render, sql, Sql } from './sql.js';
export * from './read-model.js';
export { ReadModels } from './registry.js';
export { Reads, type Executor, type ReadResult } from './reads.js';
export { installReadResolvers, neededBy } from './resolvers.js';
