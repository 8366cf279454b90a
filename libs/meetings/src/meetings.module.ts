import { Module, type Provider } from '@nestjs/common';
import { ProjectsModule } from '@allmende/projects';
import { WorkingGroupsModule } from '@allmende/working-groups';
import { MeetingAgenda, WorkingGroupBacklog } from './agenda/agenda-item.fields.js';
import { AgendaItemResolver } from './agenda/agenda-item.resolver.js';
import { MeetingResolver, WorkingGroupMeetings } from './meeting/meeting.resolver.js';

// Each noun lists its own; one line for each, so that the nouns don't get into each other's way.
const services: Provider[] = [];

const resolvers: Provider[] = [
  MeetingResolver,
  WorkingGroupMeetings,
  AgendaItemResolver,
  MeetingAgenda,
  WorkingGroupBacklog,
];

/** The commands of meetings, ballots, decisions and minutes, for every process. */
@Module({
  imports: [ProjectsModule, WorkingGroupsModule],
  providers: services,
  exports: [WorkingGroupsModule, ...services],
})
export class MeetingsModule {}

/** The commands with their GraphQL face, for the API. */
@Module({ imports: [MeetingsModule], providers: resolvers, exports: [MeetingsModule] })
export class MeetingsApiModule {}
