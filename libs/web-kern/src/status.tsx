import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.js';
import { Heading, Text, VisuallyHidden } from './text.js';

/** Reads `children` out whenever they change, politely; invisible unless `visible`. */
export function Announcement({ children, visible }: { children: string; visible?: boolean }) {
  return (
    <div role="status" className={visible ? 'kern-body al-text' : 'kern-sr-only'}>
      {children}
    </div>
  );
}

/** Grey lines where content will be. The label is read out, and shown when it takes long. */
export function Loading({ label, lines = 4 }: { label: string; lines?: number }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="al-loading" role="status" aria-busy="true">
      {slow ? <Text muted>{label}</Text> : <VisuallyHidden>{label}</VisuallyHidden>}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="al-loading__line" aria-hidden="true" />
      ))}
    </div>
  );
}

interface LoadMoreProps {
  /** "20 von 312 werden angezeigt"; read out when it changes. */
  shown: string;
  label: string;
  busyLabel: string;
  /** The rest could not be loaded; shown beside the button, which tries again. */
  failed?: ReactNode;
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}

/** The foot of a list that grows: says how much is shown and loads the next part. */
export function LoadMore({ shown, label, busyLabel, failed, hasMore, busy, onMore }: LoadMoreProps) {
  const foot = useRef<HTMLDivElement>(null);
  const used = useRef(false);
  useEffect(() => {
    if (!used.current || busy) return;
    used.current = false;
    // The last part takes the button away, and would take the focus with it.
    if (!hasMore) foot.current?.focus();
  }, [busy, hasMore]);
  const more = () => {
    used.current = true;
    onMore();
  };
  return (
    <div className="al-load-more" ref={foot} tabIndex={-1}>
      <Announcement visible>{busy ? busyLabel : shown}</Announcement>
      {failed}
      {hasMore && (
        <Button look="secondary" busy={busy} onClick={more}>
          {label}
        </Button>
      )}
    </div>
  );
}

interface EmptyStateProps {
  title: string;
  level?: 2 | 3;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Says that there is nothing, why, and what to do. */
export function EmptyState({ title, level = 2, children, actions }: EmptyStateProps) {
  return (
    <div className="al-empty">
      <Heading level={level} size="medium">
        {title}
      </Heading>
      {children}
      {actions && <div className="al-row">{actions}</div>}
    </div>
  );
}

/** How far something is, from 0 to `max`; without a value: not known. */
export function ProgressBar(props: { label: string; value?: number; max?: number; id: string }) {
  return (
    <div className="kern-progress">
      <label className="kern-label" htmlFor={props.id}>
        {props.label}
      </label>
      <progress id={props.id} value={props.value} max={props.max ?? 100} />
    </div>
  );
}
