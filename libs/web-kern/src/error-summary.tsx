import { useEffect, useRef, type MouseEvent } from 'react';
import { Alert } from './alert.js';

/** One fault of a form and the id of the field that it belongs to. */
export interface FieldFault {
  fieldId: string;
  message: string;
}

/**
 * Lists the faults of a form above it and takes the focus whenever `faults` is another list than before: hand in a new
 * list at each refused submit, and an empty one when all is well.
 */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly FieldFault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="al-error-summary">
      <Alert kind="danger" title={title}>
        <ul className="kern-list al-list">
          {faults.map(({ fieldId, message }) => (
            <li key={`${fieldId} ${message}`}>
              <a className="kern-link kern-link--no-visited-state" href={`#${fieldId}`} onClick={focusTarget}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

/** Moves the focus by hand: a fragment in the address bar would be a page of its own for the router. */
function focusTarget(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
