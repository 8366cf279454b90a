import { useRef, useState } from 'react';
import { request } from '../../api/request.js';
import { paths } from '../../app/paths.js';
import { useEnter } from '../../app/session-change.js';
import { AcceptInvitation } from '../../gql/accept-invitation.js';
import type { UserError } from '../../parts/user-faults.js';

/**
 * Makes the account, signs in with what was typed and goes on to the dashboard. `enter` returns what was refused. When
 * the account is made but signing in fails, the next try only signs in.
 */
export function useFirstEntry(email: string, token: string) {
  const signIn = useEnter();
  const made = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const accept = async (displayName: string, password: string): Promise<UserError[]> => {
    if (made.current) return [];
    // Not by `useCommand`: asking the page again now would show a used link instead of the way in.
    const { acceptInvitation } = await request(AcceptInvitation, { input: { token, displayName, password } });
    made.current = acceptInvitation.userErrors.length === 0;
    return acceptInvitation.userErrors;
  };
  const enter = async (displayName: string, password: string): Promise<UserError[]> => {
    setBusy(true);
    setError(undefined);
    try {
      const refused = await accept(displayName, password);
      if (refused.length === 0) await signIn(email, password, paths.dashboard);
      return refused;
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return [];
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, enter };
}
