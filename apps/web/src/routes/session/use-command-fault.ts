import { useState } from 'react';
import type { UserError } from '../../parts/user-faults.js';

/** Runs commands without a form: keeps what was refused, in the words of the server. */
export function useCommandFault() {
  const [fault, setFault] = useState<string>();
  const run = (act: () => Promise<readonly UserError[]>): void => {
    setFault(undefined);
    void act().then(
      (errors) => setFault(errors[0]?.message),
      // The failure itself is the command's own `error`.
      () => undefined,
    );
  };
  return { fault, run };
}
