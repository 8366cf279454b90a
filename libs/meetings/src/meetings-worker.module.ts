import { Module } from '@nestjs/common';

/** What the worker does for meetings by itself: closes what is due, reminds. */
@Module({})
export class MeetingsWorkerModule {}
