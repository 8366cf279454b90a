import { useTranslation } from 'react-i18next';
import type { Decision } from '../decision-page.js';
import './adoption.css';

const parts = ['decided', 'planned', 'notNeeded', 'open'] as const;

/** How many have come how far. The bar repeats what the words beside it say; the table below says who. */
export function AdoptionBar({ summary }: { summary: NonNullable<Decision['adoptionSummary']> }) {
  const { t } = useTranslation();
  const total = parts.reduce((sum, part) => sum + summary[part], 0);
  if (total === 0) return null;
  const startOf = (index: number) => parts.slice(0, index).reduce((sum, part) => sum + summary[part], 0);
  return (
    <div className="adoption">
      <svg className="adoption__bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part, index) => (
          <rect
            key={part}
            className={`adoption__part--${part}`}
            x={startOf(index)}
            y={0}
            width={summary[part]}
            height={1}
          />
        ))}
      </svg>
      <ul className="adoption__words">
        {parts.map((part) => (
          <li key={part}>
            <span className={`adoption__mark adoption__mark--${part}`} aria-hidden="true" />
            {t(`adoption.parts.${part}`, { count: summary[part], total })}
          </li>
        ))}
      </ul>
    </div>
  );
}
