import type { ReactNode } from 'react';
import { classes } from './classes.js';

/** A name and its value; an empty value (null, undefined, '') leaves the pair out. */
export interface Description {
  term: string;
  value: ReactNode;
}

/** Facts as pairs; `column` puts each value below its name. */
export function DescriptionList({ items, column }: { items: readonly Description[]; column?: boolean }) {
  const present = items.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes('kern-description-list', column && 'kern-description-list--col')}>
      {present.map(({ term, value }) => (
        <div key={term} className="kern-description-list-item">
          <dt className="kern-description-list-item__key">{term}</dt>
          <dd className="kern-description-list-item__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
