import type { ReactNode } from 'react';
import { classes } from '@allmende/web-kern';

/** Things below each other, parted by lines; what can be done with each stands beside it. */
export function EntryList({ children }: { children: ReactNode }) {
  return <ul className="entries">{children}</ul>;
}

/** One thing of an {@link EntryList}; `strong` sets it off from the others. */
export function Entry(props: { children: ReactNode; actions?: ReactNode; strong?: boolean }) {
  return (
    <li className={classes('entry', props.strong && 'entry--strong')}>
      <div className="entry__body">{props.children}</div>
      {props.actions && <div className="entry__actions">{props.actions}</div>}
    </li>
  );
}
