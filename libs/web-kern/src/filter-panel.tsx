import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.js';

/** Filters beside the results; where there is no room beside, a button opens and closes them. */
export function FilterPanel({
  label,
  doneLabel,
  children,
}: {
  label: string;
  doneLabel: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const opener = useRef<HTMLDivElement>(null);
  const done = () => {
    setOpen(false);
    opener.current?.querySelector('button')?.focus();
  };
  return (
    <section className="al-filter al-no-print" aria-label={label}>
      <div className="al-filter__opener" ref={opener}>
        <Button aria-expanded={open} aria-controls={panelId} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </div>
      <div id={panelId} className="al-filter__panel" data-open={open}>
        {children}
        <div className="al-filter__opener">
          <Button look="primary" onClick={done}>
            {doneLabel}
          </Button>
        </div>
      </div>
    </section>
  );
}
