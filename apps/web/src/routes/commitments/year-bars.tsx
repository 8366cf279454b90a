import { useTranslation } from 'react-i18next';
import type { YearSums } from './by-year.js';
import './commitments.css';

const parts = ['paid', 'called', 'approved', 'promised'] as const;

/** What of a year is paid, only called, only binding, only promised: together all of it. */
const partsOf = ({ paid, called, approved, promised }: YearSums) => ({
  paid: paid.amountCents,
  called: called.amountCents - paid.amountCents,
  approved: approved.amountCents - called.amountCents,
  promised: promised.amountCents,
});

/** A bar for each year. The table below it says the same in figures, so the picture is left out for screen readers. */
export function YearBars({ years }: { years: readonly YearSums[] }) {
  const { t } = useTranslation();
  const all = years.map((year) => ({ year: year.fiscalYear, widths: partsOf(year) }));
  const longest = Math.max(1, ...all.map(({ widths }) => parts.reduce((sum, part) => sum + widths[part], 0)));
  return (
    <figure className="year-bars" aria-hidden="true">
      {all.map(({ year, widths }) => (
        <div key={year} className="year-bars__row">
          <span>{year}</span>
          <svg className="year-bars__bar" viewBox="0 0 1000 24" preserveAspectRatio="none">
            {parts.map((part, index) => (
              <rect
                key={part}
                className={`year-bars__part year-bars__part--${part}`}
                x={parts.slice(0, index).reduce((sum, one) => sum + scaled(widths[one], longest), 0)}
                width={scaled(widths[part], longest)}
                height="24"
              />
            ))}
          </svg>
        </div>
      ))}
      <ul className="year-bars__legend">
        {parts.map((part) => (
          <li key={part}>
            <svg className="year-bars__sample" viewBox="0 0 16 16">
              <rect className={`year-bars__part year-bars__part--${part}`} width="16" height="16" />
            </svg>
            {t(`commitments.part.${part}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

const scaled = (cents: number, longest: number): number => (cents / longest) * 1000;
