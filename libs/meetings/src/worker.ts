// What the worker process needs of this room, without GraphQL and what belongs to it.
export { MeetingsWorkerModule } from './meetings-worker.module.js';
