import { Module } from '@nestjs/common';
import { ParticipationSuccession } from './participation-succession.js';

/** What the worker does for projects: moves participations on. Needs `AuditModule` and `OutboxRelayModule`. */
@Module({ providers: [ParticipationSuccession], exports: [ParticipationSuccession] })
export class ProjectsWorkerModule {}
