import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, Row, Stack, Text, VisuallyHidden } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { RestoreOccurrence } from '../../gql/restore-occurrence.js';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import type { News } from '../../parts/news-alert.js';
import { SkipDialog } from './dialogs/skip-dialog.js';
import type { Series } from './series-page.js';

interface OccurrencesProps {
  series: Series;
  onDone: (news: News) => void;
}

/** The next days of a series, and those on which it does not take place. */
export function Occurrences({ series, onDone }: OccurrencesProps) {
  const { t } = useTranslation();
  const { weekday } = useFormat();
  const [skipped, setSkipped] = useState<string | null>(null);
  const { upcoming, viewerCanManage, exceptions } = series;
  return (
    <Stack gap="small">
      <Heading level={3} size="small">
        {t('series.next')}
      </Heading>
      {upcoming.length === 0 && <Text>{t('series.noneLeft')}</Text>}
      <ul className="plain-list">
        {upcoming.map((day) => (
          <li key={day}>
            <Row>
              <time dateTime={day}>{weekday(day)}</time>
              {viewerCanManage && (
                <Button look="tertiary" aria-haspopup="dialog" onClick={() => setSkipped(day)}>
                  {t('series.skip')} <VisuallyHidden>{weekday(day)}</VisuallyHidden>
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ul>
      {exceptions.length > 0 && (
        <>
          <Heading level={3} size="small">
            {t('series.exceptions')}
          </Heading>
          <ul className="plain-list">
            {exceptions.map((exception) => (
              <ExceptionItem key={exception.id} {...{ series, exception, onDone }} />
            ))}
          </ul>
        </>
      )}
      {skipped && <SkipDialog {...{ series, onDone }} day={skipped} onClose={() => setSkipped(null)} />}
    </Stack>
  );
}

function ExceptionItem(props: OccurrencesProps & { exception: Series['exceptions'][number] }) {
  const { t } = useTranslation();
  const { weekday } = useFormat();
  const restore = useCommand(RestoreOccurrence);
  const { series, onDone } = props;
  const { occursOn, reason } = props.exception;
  const day = weekday(occursOn);
  const undo = async () => {
    const { restoreOccurrence } = await restore.mutateAsync({ input: { seriesId: series.id, occursOn } });
    onDone({ title: restoreOccurrence.userErrors[0]?.message ?? t('series.restored', { day }) });
  };
  return (
    <li>
      <Row>
        <Text>{t('series.exception', { day, reason })}</Text>
        {series.viewerCanManage && occursOn >= today() && (
          <Button look="tertiary" busy={restore.isPending} onClick={() => void undo().catch(() => undefined)}>
            {t('series.restore')} <VisuallyHidden>{day}</VisuallyHidden>
          </Button>
        )}
      </Row>
      {restore.error && <FailureAlert error={restore.error} />}
    </li>
  );
}
