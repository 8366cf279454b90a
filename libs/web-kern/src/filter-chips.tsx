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

/** The filters that are on, each removable, and all at once. */
export function FilterChips({ label, chips, clearLabel, onClear }: FilterChipsProps) {
  if (chips.length === 0) return null;
  return (
    <div className="al-chips">
      <ul className="al-chips__list" aria-label={label}>
        {chips.map((chip) => (
          <li key={chip.key}>
            <button type="button" className="al-chip" onClick={chip.onRemove} aria-label={chip.removeLabel}>
              {chip.label} <Icon name="close" small />
            </button>
          </li>
        ))}
      </ul>
      <Button look="tertiary" small onClick={onClear}>
        {clearLabel}
      </Button>
    </div>
  );
}
