import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.js';
import type { LandRow } from './by-land.js';
import { membersIn, shadeOf } from './members-in.js';
import './network.css';

/** One square for each Land, about where it lies; a city state is as large as Bayern. By code: column, row, short name. */
const squares: Readonly<Record<string, readonly [column: number, row: number, name: string]>> = {
  '01': [2, 0, 'SH'],
  '02': [2, 1, 'HH'],
  '03': [1, 2, 'NI'],
  '04': [1, 1, 'HB'],
  '05': [0, 3, 'NW'],
  '06': [1, 3, 'HE'],
  '07': [0, 4, 'RP'],
  '08': [1, 4, 'BW'],
  '09': [2, 4, 'BY'],
  '10': [0, 5, 'SL'],
  '11': [3, 2, 'BE'],
  '12': [4, 2, 'BB'],
  '13': [3, 1, 'MV'],
  '14': [3, 3, 'SN'],
  '15': [2, 2, 'ST'],
  '16': [2, 3, 'TH'],
};
const side = 100;
const gap = 6;

/** A picture of the table below it; who can't see it misses nothing. */
export function LandMap({ rows }: { rows: readonly LandRow[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <svg className="land-map" viewBox="0 0 524 630" role="img" aria-label={t('network.mapLabel')}>
      {rows.map((row) => {
        const [column, line, name] = squares[row.landCode] ?? [4, 5, row.landCode];
        const members = membersIn(row);
        const [x, y] = [column * (side + gap), line * (side + gap)];
        return (
          <g key={row.landCode} className={`land-map__land land-map__land--${shadeOf(members)}`}>
            <rect x={x} y={y} width={side} height={side} />
            <text x={x + 10} y={y + 28} className="land-map__name">
              {name}
            </text>
            <text x={x + side / 2} y={y + 72} textAnchor="middle" className="land-map__number">
              {number(members)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
