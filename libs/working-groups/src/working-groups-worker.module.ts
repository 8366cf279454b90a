import { Module } from '@nestjs/common';
import { EndReminder } from './group/end-reminder.js';
import { MemberSuccession } from './member/member-succession.js';

/**
 * What the worker does for working groups: reminds of their end, moves memberships on. Needs `AuditModule`, `OutboxModule`
 * and `OutboxRelayModule`.
 */
@Module({ providers: [EndReminder, MemberSuccession], exports: [EndReminder, MemberSuccession] })
export class WorkingGroupsWorkerModule {}
