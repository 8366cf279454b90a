import { useTranslation } from 'react-i18next';
import { DescriptionList, Link } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Meeting } from './meeting-page.js';

/** When, where, who; and until when one may propose something. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { startsAt, endsAt, place, onlineUrl, workingGroup, proposalsUntil, plannedMinutes } = meeting;
  return (
    <DescriptionList
      items={[
        {
          term: t('meeting.when'),
          value: `${format.weekday(startsAt)}, ${format.time(startsAt)}–${format.time(endsAt)}`,
        },
        { term: t('meeting.where'), value: place ?? t('meeting.noPlace') },
        ...(onlineUrl
          ? [{ term: t('meeting.online'), value: <Link href={onlineUrl}>{t('meeting.join')}</Link> }]
          : []),
        {
          term: t('meeting.body'),
          value: workingGroup ? (
            <Link href={paths.workingGroup(workingGroup.slug)}>{workingGroup.name}</Link>
          ) : (
            t('meetings.board')
          ),
        },
        ...(proposalsUntil
          ? [{ term: t('meeting.proposalsUntil'), value: format.dateTime(proposalsUntil) }]
          : []),
        { term: t('meeting.planned'), value: t('meeting.minutesCount', { count: plannedMinutes }) },
      ]}
    />
  );
}
