import { Module } from '@nestjs/common';
import { OparlObjects } from './oparl/oparl-objects.js';
import { OparlRefresher } from './oparl/oparl-refresher.js';

/** What the worker does for the open data. Needs `OutboxRelayModule`. */
@Module({ providers: [OparlObjects, OparlRefresher] })
export class OpenDataWorkerModule {}
