export { sql, Sql } from './sql.js';
export * from './read-model.js';
