import type { ReactNode } from 'react';
import { Icon } from './icon.js';

/** What an alert or badge means. */
export type Mood = 'info' | 'success' | 'warning' | 'danger';

interface AlertProps {
  kind: Mood;
  title: ReactNode;
  children?: ReactNode;
  /** Read out at once when it appears; for what the reader did not ask for, e.g. a failed command. */
  announce?: boolean;
}

/** A message in the flow of the page. */
export function Alert({ kind, title, children, announce }: AlertProps) {
  const role = announce ? (kind === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className={`kern-alert kern-alert--${kind}`} role={role}>
      <div className="kern-alert__header">
        <Icon name={kind} />
        <span className="kern-title">{title}</span>
      </div>
      {children && <div className="kern-alert__body">{children}</div>}
    </div>
  );
}
