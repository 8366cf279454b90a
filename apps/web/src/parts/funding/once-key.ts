import { useState } from 'react';
import { newId } from '@allmende/kernel';

/**
 * The idempotency key of a form: the same for every try, so that a double click or a retry after a broken connection acts
 * once. After an answer call `renew`: what was refused left no trace, and what is sent next is a new request.
 */
export function useOnceKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newId);
  return { key, renew: () => setKey(newId()) };
}
