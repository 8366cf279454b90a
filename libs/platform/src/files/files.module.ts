import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { FileStore } from './file-store.js';

/** Gives the store of files to every room that asks for it. */
@Global()
@Module({
  providers: [
    { provide: FileStore, inject: [CONFIG], useFactory: ({ filesDir }: Config) => new FileStore(filesDir) },
  ],
  exports: [FileStore],
})
export class FilesModule {}
