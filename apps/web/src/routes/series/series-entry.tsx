import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, DescriptionList, Heading, Row, Stack, VisuallyHidden } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import { VisibilityBadge } from '../../parts/board-badges.js';
import { Entry } from '../../parts/entry-list.js';
import type { News } from '../../parts/news-alert.js';
import { EndSeriesDialog } from './dialogs/end-series-dialog.js';
import { PlanDialog } from './dialogs/plan-dialog.js';
import { SeriesDialog } from './dialogs/series-dialog.js';
import { Occurrences } from './occurrences.js';
import { useRuleWords } from './rule-words.js';
import type { Series } from './series-page.js';

interface SeriesEntryProps {
  series: Series;
  bodyId: string | null;
  onDone: (news: News) => void;
}

/** One series with its dates; who presides changes, plans and ends it. */
export function SeriesEntry({ series, bodyId, onDone }: SeriesEntryProps) {
  const { title, visibility } = series;
  const words = useRuleWords();
  return (
    <Entry>
      <Stack>
        <Heading level={2} size="medium">
          {title}
        </Heading>
        <Row>
          <strong>{words(series.rule, series.startsOn)}</strong>
          <VisibilityBadge visibility={visibility} />
          <EndBadge series={series} />
        </Row>
        <Facts series={series} />
        <Occurrences series={series} onDone={onDone} />
        {series.viewerCanManage && <Ways {...{ series, bodyId, onDone }} />}
      </Stack>
    </Entry>
  );
}

function EndBadge({ series: { endedOn } }: { series: Series }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (!endedOn) return null;
  return <Badge>{t(endedOn < today() ? 'series.endedOn' : 'series.endsOn', { date: date(endedOn) })}</Badge>;
}

function Facts({ series }: { series: Series }) {
  const { t } = useTranslation();
  const { startTime, durationMinutes, place, onlineUrl, proposalDays, items } = series;
  return (
    <DescriptionList
      items={[
        {
          term: t('series.facts.time'),
          value: t('series.facts.from', { time: startTime, count: durationMinutes }),
        },
        { term: t('meeting.where'), value: place },
        { term: t('meetingFields.onlineUrl'), value: onlineUrl },
        { term: t('series.facts.proposals'), value: t('series.facts.proposalDays', { count: proposalDays }) },
        {
          term: t('series.facts.items'),
          value: items.length > 0 && (
            <ol>
              {items.map(({ id, title, minutes }) => (
                <li key={id}>{[title, t('meeting.minutesCount', { count: minutes })].join(' · ')}</li>
              ))}
            </ol>
          ),
        },
      ].filter(({ value }) => value !== false)}
    />
  );
}

/** What who presides can do with the series as a whole. */
function Ways({ series, bodyId, onDone }: SeriesEntryProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'plan' | 'end' | null>(null);
  const dialog = { series, onDone, onClose: () => setOpen(null) };
  const over = series.endedOn !== null && series.endedOn < today();
  if (over) return null;
  return (
    <Row>
      {(['edit', 'plan', 'end'] as const).map((way) => (
        <Button key={way} aria-haspopup="dialog" onClick={() => setOpen(way)}>
          {t(`series.ways.${way}`)} <VisuallyHidden>{series.title}</VisuallyHidden>
        </Button>
      ))}
      {open === 'edit' && <SeriesDialog {...dialog} bodyId={bodyId} />}
      {open === 'plan' && <PlanDialog {...dialog} />}
      {open === 'end' && <EndSeriesDialog {...dialog} />}
    </Row>
  );
}
