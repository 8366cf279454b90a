import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { signIn, signOut } from '../api/session.js';

/** Signs in and goes on to `path`. Throws what `signIn` throws. */
export function useEnter(): (email: string, password: string, path: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (email, password, path) => {
    await signIn(email, password);
    // Whatever was asked before was asked as nobody.
    client.removeQueries({ type: 'inactive' });
    await navigate(path, { replace: true });
    await client.invalidateQueries();
  };
}

/** Signs out and goes on to `path`, or stays where it is. Throws what `signOut` throws. */
export function useLeave(path?: string): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    if (path) await navigate(path);
    // Nothing that only this person may see stays in memory.
    client.removeQueries({ type: 'inactive' });
    await client.invalidateQueries();
  };
}
