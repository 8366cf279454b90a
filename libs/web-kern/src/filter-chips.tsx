import { useRef } from 'react';
import { Button } from './button.js';
import { Icon } from './icon.js';

/** A filter that is on; `removeLabel` is the whole sentence for screen readers: "Filter Lizenz: EUPL-1.2 entfernen". */
export interface FilterChip {
  key: string;
  label: string;
  removeLabel: string;
  onRemove: () => void;
}

interface FilterChipsProps {
  label: string;
  chips: readonly FilterChip[];
  clearLabel: string;
  onClear: () => void;
}

/** The filters that are on, each removable, and all at once. Keeps the focus in place when a chip goes. */
export function FilterChips({ label, chips, clearLabel, onClear }: FilterChipsProps) {
  const box = useRef<HTMLDivElement>(null);
  const afterwards = (act: () => void) => () => {
    box.current?.focus();
    act();
  };
  return (
    <div className="al-chips" ref={box} role="group" aria-label={label} tabIndex={-1}>
      {chips.length > 0 && (
        <>
          <ul className="al-chips__list">
            {chips.map((chip) => (
              <li key={chip.key}>
                <button
                  type="button"
                  className="al-chip"
                  onClick={afterwards(chip.onRemove)}
                  aria-label={chip.removeLabel}
                >
                  {chip.label} <Icon name="close" small />
                </button>
              </li>
            ))}
          </ul>
          <Button look="tertiary" small onClick={afterwards(onClear)}>
            {clearLabel}
          </Button>
        </>
      )}
    </div>
  );
}
