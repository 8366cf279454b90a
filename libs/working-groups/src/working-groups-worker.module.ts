import { Module } from '@nestjs/common';

/** What the worker does for working groups by itself. */
@Module({})
export class WorkingGroupsWorkerModule {}
