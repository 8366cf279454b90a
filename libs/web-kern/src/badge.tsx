import type { ReactNode } from 'react';
import { classes } from './classes.js';
import type { Mood } from './alert.js';

/** A short mark; `neutral` for a property, a mood only where it says how good something is. */
export function Badge({ mood = 'neutral', children }: { mood?: Mood | 'neutral'; children: ReactNode }) {
  return (
    <span className={classes('kern-badge', 'kern-badge--small', `kern-badge--${mood}`, 'al-badge')}>
      <span className="kern-label">{children}</span>
    </span>
  );
}
