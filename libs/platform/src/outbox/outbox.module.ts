import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox.js';

/** Gives the outbox to every room that writes. */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class OutboxModule {}
