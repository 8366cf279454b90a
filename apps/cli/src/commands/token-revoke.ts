import { ApiTokens } from '@allmende/identity';
import { systemActor, uuidOf } from '@allmende/kernel';
import { OperationError } from '@allmende/platform/graphql';
import { Refusal } from '../exit-codes.js';
import { say } from '../output.js';
import { withServices } from '../services.js';

/** Ends a token. */
export async function act(id: string): Promise<void> {
  const unknown = new Refusal(`There is no token with the id ${id}.`);
  const uuid = uuidOf('ApiToken', id);
  if (!uuid) throw unknown;
  await withServices((services) => services.get(ApiTokens).revoke(systemActor('cli'), uuid)).catch(
    (error: unknown) => {
      throw error instanceof OperationError && error.code === 'NOT_FOUND' ? unknown : error;
    },
  );
  say(`${id} is revoked.`);
}
