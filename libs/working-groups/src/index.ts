export { Bodies, type BodyId, type BodyRight, type Voice } from './body/bodies.js';
export { mayPropose, mayRead, participates, presides, speaksFor, voicesOf } from './body/body.sql.js';
export { WorkingGroupsApiModule, WorkingGroupsModule } from './working-groups.module.js';

/** Entities of this room for the connection pool. */
export const workingGroupsEntities = [];

/** Read models of this room for the GraphQL module. */
export const workingGroupsReadModels = [];
