import { useTranslation } from 'react-i18next';
import type { NetworkTimelineQuery } from '../../gql/network-timeline.js';
import { useFormat } from '../../i18n/format.js';
import { linesOf } from './timeline-lines.js';
import './network.css';

const width = 640;
const height = 260;
/** Room for the names of the lines on the right, and for the years below. */
const margin = { right: 160, bottom: 34, top: 16 };

interface ChartProps {
  entries: NetworkTimelineQuery['membershipTimeline'];
  today: string;
}

/** The lines differ by their strokes and bear their names, so that no colour has to be told apart. */
export function TimelineChart({ entries, today }: ChartProps) {
  const { t } = useTranslation();
  const { number, shortDate } = useFormat();
  const lines = linesOf(entries, today);
  const bottom = height - margin.bottom;
  const right = width - margin.right;
  const at = ({ x, y }: { x: number; y: number }): string =>
    `${(x * right).toFixed(1)},${(bottom - y * (bottom - margin.top)).toFixed(1)}`;
  return (
    <svg
      className="timeline__chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('network.timelineLabel')}
    >
      <line className="timeline__axis" x1="0" x2={right} y1={bottom} y2={bottom} />
      <text x="0" y={height - 8}>
        {shortDate(entries[0]!.day)}
      </text>
      <text x={right} y={height - 8} textAnchor="end">
        {shortDate(today)}
      </text>
      {labelled(lines.map((line) => bottom - line.points.at(-1)!.y * (bottom - margin.top))).map(
        (y, index) => {
          const { circle, points, members } = lines[index]!;
          return (
            <g key={circle}>
              <polyline
                className={`timeline__line timeline__line--${circle}`}
                points={points.map(at).join(' ')}
              />
              <text x={right + 10} y={y + 6}>
                {`${t(`enums.circle.${circle}`)}: ${number(members)}`}
              </text>
            </g>
          );
        },
      )}
    </svg>
  );
}

const lineHeight = 24;

/** Heights of the names: where their lines end, but never on top of each other. */
function labelled(heights: readonly number[]): number[] {
  const order = heights.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let free = -Infinity;
  for (const { y, index } of order) {
    placed[index] = Math.max(y, free);
    free = placed[index] + lineHeight;
  }
  return placed;
}
