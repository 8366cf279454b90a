import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { createDataSource, type Entities } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

/** Gives the connection pool and the unit of work to every room. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(url: string, entities: Entities): DynamicModule {
    const { options } = createDataSource(url, entities);
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...options, retryAttempts: 0 })],
      providers: [UnitOfWork],
      exports: [UnitOfWork],
    };
  }
}
