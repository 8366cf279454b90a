import { Module } from '@nestjs/common';
import { MeetingsModule } from '@allmende/meetings';

/** Read-only faces of the domain over HTTP: OParl, calendars, documents, exports. For the API. */
@Module({ imports: [MeetingsModule] })
export class OpenDataModule {}
