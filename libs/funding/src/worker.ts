// What the worker process needs of this room, without GraphQL and what belongs to it.
export { FundingWorkerModule } from './funding-worker.module.js';
