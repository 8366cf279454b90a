// What the worker process needs of this room, without GraphQL and what belongs to it.
export { WorkingGroupsWorkerModule } from './working-groups-worker.module.js';
