import { useTranslation } from 'react-i18next';
import { Link, Steps, Text, type Step } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Minutes } from './minutes-page.js';

const states = ['DRAFT', 'CIRCULATED', 'APPROVED', 'PUBLISHED'] as const;

/** How far they have come, and what is next. */
export function MinutesSteps({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const here = states.indexOf(minutes.state);
  const notes = useNotes(minutes);
  const steps = states.map<Step>((state, index) => ({
    key: state,
    label: t(`enums.minutesState.${state}`),
    state: index < here ? 'done' : index === here ? 'now' : 'ahead',
    note: notes[state],
  }));
  return (
    <Steps
      steps={steps}
      stateLabels={{
        done: t('application.stepState.done'),
        now: t('application.stepState.now'),
        ahead: t('application.stepState.ahead'),
      }}
    />
  );
}

function useNotes({ objectionsUntil, circulatedAt, approvedAt, approvedItem, viewerCanManage }: Minutes) {
  const { t } = useTranslation();
  const format = useFormat();
  const circulated = circulatedAt && objectionsUntil && (
    <Text size="small">
      {t('minutes.circulatedNote', {
        date: format.date(circulatedAt),
        until: format.dateTime(objectionsUntil),
      })}
    </Text>
  );
  const approved = approvedAt && (
    <Text size="small">
      {t('minutes.approvedNote', { date: format.date(approvedAt) })}{' '}
      {approvedItem?.meeting && (
        <Link href={paths.meeting(approvedItem.meeting.id)} small>
          {approvedItem.meeting.title}
        </Link>
      )}
    </Text>
  );
  return {
    DRAFT: viewerCanManage && !circulatedAt && <Text size="small">{t('minutes.draftNote')}</Text>,
    CIRCULATED: circulated,
    APPROVED: approved,
    PUBLISHED: null,
  };
}
