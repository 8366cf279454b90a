import { Module } from '@nestjs/common';
import { FundingModule } from './funding.module.js';
import { ProgrammeReminder } from './programme/programme-reminder.js';

/** What the worker does for funding by itself: evaluates what is due, lets lapse, reminds, listens to decisions. */
@Module({ imports: [FundingModule], providers: [ProgrammeReminder], exports: [ProgrammeReminder] })
export class FundingWorkerModule {}
