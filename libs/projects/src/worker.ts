// What the worker process needs of this room, without GraphQL and what belongs to it.
export { ProjectsWorkerModule } from './projects-worker.module.js';
