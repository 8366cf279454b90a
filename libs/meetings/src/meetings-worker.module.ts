import { Module } from '@nestjs/common';
import { BallotSweeper } from './ballot/ballot-sweeper.js';
import { FileSweeper } from './attachment/file-sweeper.js';
import { DecisionReminders } from './decision/decision-reminders.js';
import { DecisionSuccession } from './decision/decision-succession.js';
import { ProposalsReminder } from './meeting/proposals-reminder.js';
import { MeetingsModule } from './meetings.module.js';
import { SeriesSweeper } from './series/series-sweeper.js';

/** What the worker does for meetings by itself: closes what is due, reminds. */
@Module({
  imports: [MeetingsModule],
  providers: [
    BallotSweeper,
    SeriesSweeper,
    FileSweeper,
    DecisionReminders,
    DecisionSuccession,
    ProposalsReminder,
  ],
})
export class MeetingsWorkerModule {}
