import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { migrations } from './migrations/index.js';

/** Classes of all entities that a process uses; each room exports its own list. */
export type Entities = MixedList<Function | string | EntitySchema>;

/**
 * The connection pool of a process.
 * @param url PostgreSQL connection string
 * @param entities classes of the rooms that this process loads
 */
export const createDataSource = (url: string, entities: Entities = [], poolSize = 10): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize,
    applicationName: 'allmende',
    logging: false,
    // Compiling a statement just in time costs more than our statements take.
    extra: { options: '-c jit=off' },
  });
