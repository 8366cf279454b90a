import { Module } from '@nestjs/common';
import { FundingModule } from '@allmende/funding';
import { MeetingsModule } from '@allmende/meetings';
import { BallotController } from './ballots/ballot.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { DocumentController } from './documents/document.controller.js';
import { DocumentReads } from './documents/document.reads.js';
import { FundingDocumentController } from './funding/funding-document.controller.js';
import { FundingDocumentReads } from './funding/funding-document.reads.js';
import { OparlController } from './oparl/oparl.controller.js';
import { OparlObjects } from './oparl/oparl-objects.js';
import { Readers } from './reader.js';

/** Read-only faces of the domain over HTTP: OParl, calendars, documents, exports. For the API. */
@Module({
  imports: [FundingModule, MeetingsModule],
  controllers: [
    BallotController,
    CalendarController,
    DocumentController,
    FundingDocumentController,
    OparlController,
  ],
  providers: [DocumentReads, FundingDocumentReads, OparlObjects, Readers],
  exports: [OparlObjects],
})
export class OpenDataModule {}
