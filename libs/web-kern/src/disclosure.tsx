import type { ReactNode, ToggleEvent } from 'react';

/** Hides what not everyone needs behind its title; `onOpen` is the moment to load it. */
export function Disclosure(props: { title: ReactNode; children: ReactNode; onOpen?: () => void }) {
  const toggle = (event: ToggleEvent<HTMLDetailsElement>) => {
    if (event.currentTarget.open) props.onOpen?.();
  };
  return (
    <details className="kern-accordion al-disclosure" onToggle={toggle}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{props.title}</span>
      </summary>
      <section className="kern-accordion__body">{props.children}</section>
    </details>
  );
}

/** Text as it was written, e.g. a file; scrolls by keyboard. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <pre className="al-code" role="region" aria-label={label} tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}
