import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { createDataSource, type Entities } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

/** No statement of a request takes this long in earnest (ms); one that does must not hold a connection for ever. */
const statementTimeout = 60_000;

/** Gives the connection pool and the unit of work to every room. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(url: string, entities: Entities): DynamicModule {
    const { options } = createDataSource(url, entities);
    const extra: object = { ...(options.extra as object), statement_timeout: statementTimeout };
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...options, extra, retryAttempts: 0 })],
      providers: [UnitOfWork],
      exports: [UnitOfWork],
    };
  }
}
