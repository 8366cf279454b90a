export { FakeClock } from './fake-clock.js';
export {
  GraphqlClient,
  type GraphqlAnswer,
  type GraphqlError,
  type GraphqlRequest,
} from './graphql-client.js';
export { startMailTrap, type MailTrap } from './mail-trap.js';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
