import { Module } from '@nestjs/common';
import { RoundSweeper } from './evaluation/round-sweeper.js';
import { FundingModule } from './funding.module.js';
import { PledgeReminders } from './pledge/pledge-reminders.js';
import { ProgrammeReminder } from './programme/programme-reminder.js';
import { DecisionListener } from './round/decision-listener.js';

/** What the worker does for funding by itself: evaluates what is due, lets lapse, reminds, listens to decisions. */
@Module({
  imports: [FundingModule],
  providers: [ProgrammeReminder, PledgeReminders, RoundSweeper, DecisionListener],
  exports: [ProgrammeReminder, PledgeReminders, RoundSweeper, DecisionListener],
})
export class FundingWorkerModule {}
