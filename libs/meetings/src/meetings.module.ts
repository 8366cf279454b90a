import { Module, type Provider } from '@nestjs/common';
import { ProjectsModule } from '@allmende/projects';
import { WorkingGroupsModule } from '@allmende/working-groups';

// Each noun lists its own; one line for each, so that the nouns don't get into each other's way.
const services: Provider[] = [];

/** The commands of meetings, ballots, decisions and minutes, for every process. */
@Module({
  imports: [ProjectsModule, WorkingGroupsModule],
  providers: services,
  exports: [WorkingGroupsModule],
})
export class MeetingsModule {}

/** The commands with their GraphQL face, for the API. */
@Module({ imports: [MeetingsModule], providers: [], exports: [MeetingsModule] })
export class MeetingsApiModule {}
