import { Module } from '@nestjs/common';
import { OrganizationsModule } from '@allmende/organizations';
import { Bodies } from './body/bodies.js';

const services = [Bodies];

/** The commands of working groups, and who may do what in a body, for every process. */
@Module({ imports: [OrganizationsModule], providers: services, exports: services })
export class WorkingGroupsModule {}

/** The commands with their GraphQL face, for the API. */
@Module({ imports: [WorkingGroupsModule], providers: [], exports: [WorkingGroupsModule] })
export class WorkingGroupsApiModule {}
