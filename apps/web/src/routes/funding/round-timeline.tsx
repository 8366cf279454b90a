import { useTranslation } from 'react-i18next';
import { DataTable, Disclosure, Heading, Stack, Text, type Column } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import type { Round } from './round-page.js';
import { linesOf, type Day, type RoundLines } from './timeline-lines.js';
import '../../parts/funding/funding.css';

/** How the pledges grew: a picture, and the same as a table. */
export function RoundTimeline({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { timeline } = round;
  return (
    <Stack>
      <Heading level={2}>{t('fundingRound.timeline')}</Heading>
      {timeline.length === 0 ? (
        <Text>{t('fundingRound.timelineEmpty')}</Text>
      ) : (
        <>
          <Chart round={round} />
          <Disclosure title={t('fundingRound.timelineTable')}>
            <TimelineTable days={timeline} />
          </Disclosure>
        </>
      )}
    </Stack>
  );
}

const width = 360;
const height = 180;
/** Where the lines run: room for the days below. */
const field = { left: 4, right: width - 4, top: 8, bottom: height - 24 };
const across = (x: number): string => (field.left + x * (field.right - field.left)).toFixed(1);
const up = (y: number): string => (field.bottom - y * (field.bottom - field.top)).toFixed(1);
const path = (points: RoundLines['approved']): string =>
  points.map(({ x, y }) => `${across(x)},${up(y)}`).join(' ');

function Chart({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { shortDate, money } = useFormat();
  const from = (round.openedAt ?? round.closesAt).slice(0, 10);
  const closes = round.closesAt.slice(0, 10);
  const until = round.state === 'OPEN' && today() < closes ? today() : closes;
  const { timeline, minimum, target } = round;
  const sums = { minimumCents: minimum.amountCents, targetCents: target.amountCents };
  const lines = linesOf(timeline, sums, from, until);
  return (
    <figure className="round-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('fundingRound.timelineLabel')}>
        <line className="round-chart__axis" x1={field.left} x2={field.right} y1={up(0)} y2={up(0)} />
        {(['minimum', 'target'] as const).map((name) => (
          <line
            key={name}
            className={`round-chart__mark round-chart__mark--${name}`}
            x1={field.left}
            x2={field.right}
            y1={up(lines[name])}
            y2={up(lines[name])}
          />
        ))}
        <polyline className="round-chart__line round-chart__line--pledged" points={path(lines.pledged)} />
        <polyline className="round-chart__line round-chart__line--approved" points={path(lines.approved)} />
        <text x={field.left} y={height - 6}>
          {shortDate(from)}
        </text>
        <text x={field.right} y={height - 6} textAnchor="end">
          {shortDate(until)}
        </text>
      </svg>
      <figcaption>
        <ul className="round-chart__legend">
          <Sample look="line round-chart__line--approved" words={t('funding.approved')} />
          <Sample look="line round-chart__line--pledged" words={t('fundingRound.withPromised')} />
          <Sample
            look="mark round-chart__mark--minimum"
            words={`${t('funding.minimum')}: ${money(minimum.amountCents)}`}
          />
          <Sample
            look="mark round-chart__mark--target"
            words={`${t('funding.target')}: ${money(target.amountCents)}`}
          />
        </ul>
      </figcaption>
    </figure>
  );
}

/** A stroke of the legend: the lines differ by it, not by colour alone. */
function Sample({ look, words }: { look: string; words: string }) {
  return (
    <li>
      <svg className="round-chart__sample" viewBox="0 0 48 6" aria-hidden="true">
        <line className={`round-chart__${look}`} x1="0" x2="48" y1="3" y2="3" />
      </svg>
      {words}
    </li>
  );
}

function TimelineTable({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation();
  const { shortDate, money } = useFormat();
  const columns: Column<Day>[] = [
    { key: 'on', header: t('network.day'), rowHeader: true, compact: true, cell: ({ on }) => shortDate(on) },
    {
      key: 'approved',
      header: t('funding.approved'),
      numeric: true,
      cell: ({ approvedCents }) => money(approvedCents),
    },
    {
      key: 'promised',
      header: t('funding.promised'),
      numeric: true,
      cell: ({ promisedCents }) => money(promisedCents),
    },
    {
      key: 'sum',
      header: t('fundingRound.together'),
      numeric: true,
      cell: ({ approvedCents, promisedCents }) => money(approvedCents + promisedCents),
    },
  ];
  return (
    <DataTable
      caption={t('fundingRound.timeline')}
      captionHidden
      columns={columns}
      rows={days}
      rowKey={({ on }) => on}
    />
  );
}
