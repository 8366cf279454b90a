import { useId, useState } from 'react';
import type { FieldFault } from '@allmende/web-kern';
import type { UserError } from './user-error.js';

export type { UserError } from './user-error.js';

interface Shown {
  errors: readonly UserError[];
  summary: FieldFault[];
}

const none: Shown = { errors: [], summary: [] };

/**
 * Ties the `userErrors` of a command to the fields of its form. The names of the fields are those of the input, with dots
 * where one input holds another; an error that names no field is linked to the first one, so that it is never lost.
 * @param labels name of each field as the reader sees it
 */
export function useFieldFaults<Name extends string>(labels: Record<Name, string>) {
  const prefix = useId();
  const [shown, setShown] = useState<Shown>(none);
  const names = Object.keys(labels) as Name[];
  const nameOf = ({ path: [, ...place] }: UserError) =>
    names.find((name) => name === place.join('.')) ?? names.find((name) => name === place[0]);
  const id = (name: Name | undefined) => `${prefix}-${name ?? names[0]}`;
  const message = (error: UserError) => {
    const label = labels[nameOf(error) as Name] ?? '';
    if (label === '') return error.message;
    return label.endsWith('?') ? `${label} ${error.message}` : `${label}: ${error.message}`;
  };
  return {
    summary: shown.summary,
    /** Shows a new list, at each refused submit; an empty one when all is well. */
    show: (errors: readonly UserError[]) =>
      setShown({
        errors,
        summary: errors.map((error) => ({ fieldId: id(nameOf(error)), message: message(error) })),
      }),
    /** What to spread onto the control of a field. */
    field: (name: Name) => ({
      id: id(name),
      label: labels[name],
      error:
        shown.errors
          .filter((error) => nameOf(error) === name)
          .map((error) => error.message)
          .join(' ') || undefined,
    }),
  };
}
