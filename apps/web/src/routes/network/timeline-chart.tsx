import { useTranslation } from 'react-i18next';
import type { NetworkTimelineQuery } from '../../gql/network-timeline.js';
import { useFormat } from '../../i18n/format.js';
import { linesOf, ticksOf, type Line } from './timeline-lines.js';
import './network.css';

const width = 360;
const height = 190;
/** Where the lines run: room for the highest number on the left and for the years below. */
const field = { left: 24, right: width - 8, top: 12, bottom: height - 26 };

interface ChartProps {
  entries: NetworkTimelineQuery['membershipTimeline'];
  today: string;
}

/** The lines differ by their strokes, so that no colour has to be told apart; the legend says which is which. */
export function TimelineChart({ entries, today }: ChartProps) {
  const { t } = useTranslation();
  const lines = linesOf(entries, today);
  return (
    <figure className="timeline">
      <svg
        className="timeline__chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('network.timelineLabel')}
      >
        <Axes
          highest={Math.max(...entries.map(({ members }) => members))}
          first={entries[0]!.day}
          today={today}
        />
        {lines.map(({ circle, points }) => (
          <polyline
            key={circle}
            className={`timeline__line timeline__line--${circle}`}
            points={points.map(({ x, y }) => `${across(x)},${up(y)}`).join(' ')}
          />
        ))}
      </svg>
      <Legend lines={lines} />
    </figure>
  );
}

const across = (x: number): string => (field.left + x * (field.right - field.left)).toFixed(1);
const up = (y: number): string => (field.bottom - y * (field.bottom - field.top)).toFixed(1);

function Axes({ highest, first, today }: { highest: number; first: string; today: string }) {
  const { number } = useFormat();
  return (
    <>
      {[0, 1].map((y) => (
        <g key={y}>
          <line className="timeline__axis" x1={field.left} x2={field.right} y1={up(y)} y2={up(y)} />
          <text x={field.left - 6} y={up(y)} dy="0.35em" textAnchor="end">
            {number(y * highest)}
          </text>
        </g>
      ))}
      {ticksOf(first, today).map(({ x, year }) => (
        <g key={year}>
          <line className="timeline__axis" x1={across(x)} x2={across(x)} y1={up(0)} y2={up(1)} />
          <text x={across(x)} y={height - 6} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </>
  );
}

/** What each stroke stands for, and where its line ends. */
function Legend({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <figcaption>
      <ul className="timeline__legend">
        {lines.map(({ circle, members }) => (
          <li key={circle}>
            <svg className="timeline__sample" viewBox="0 0 48 6" aria-hidden="true">
              <line className={`timeline__line timeline__line--${circle}`} x1="0" x2="48" y1="3" y2="3" />
            </svg>
            {t('network.membersToday', { circle: t(`enums.circle.${circle}`), number: number(members) })}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}
