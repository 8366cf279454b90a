import { useTranslation } from 'react-i18next';
import { Badge, Disclosure, Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { AttachmentLinks } from '../../parts/attachments/attachment-links.js';
import { MeetingBadge, VisibilityBadge } from '../../parts/board-badges.js';
import { Entry } from '../../parts/entry-list.js';
import type { PreparationViewer } from './preparation-page.js';
import './preparation.css';

type Session = PreparationViewer['upcomingMeetings']['nodes'][number];
type Item = Session['allItems'][number];

/** A session to come, with what is to be read for it. */
export function ComingSession({ session }: { session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, title, state, startsAt, endsAt, place, workingGroup, viewerAttendance, allItems } = session;
  const answer = viewerAttendance?.answer;
  const files = allItems.reduce((count, { attachments }) => count + attachments.length, 0);
  return (
    <Entry>
      <Stack gap="small">
        <Heading level={3} size="small">
          <Link href={paths.meeting(id)}>{title}</Link>
        </Heading>
        <Row>
          {state === 'RUNNING' && <MeetingBadge state={state} />}
          <Badge mood={answer ? 'neutral' : 'warning'}>
            {answer ? t(`enums.invitationAnswer.${answer}`) : t('preparation.unanswered')}
          </Badge>
        </Row>
        <Text size="small">
          {[format.period(startsAt, endsAt), workingGroup?.name ?? t('preparation.board'), place]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Disclosure title={t('preparation.papers', { items: allItems.length, count: files })}>
          <Stack gap="small">
            <ol className="papers">
              {allItems.map((item) => (
                <Paper key={item.id} item={item} />
              ))}
            </ol>
            <Link href={`/documents/meetings/${id}/agenda.pdf`} small>
              {t('meeting.agendaPdf')}
            </Link>
          </Stack>
        </Disclosure>
      </Stack>
    </Entry>
  );
}

function Paper({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { number, withheld, title, outcome, minutes, visibility, attachments } = item;
  return (
    <li>
      {withheld ? (
        <Text size="small" muted>
          {t('preparation.item', { number: number ?? '–', title: t('meeting.withheld') })}
        </Text>
      ) : (
        <>
          <Row>
            <Text size="small">{t('preparation.item', { number: number ?? '–', title })}</Text>
            <VisibilityBadge visibility={visibility} />
          </Row>
          <Text size="small" muted>
            {[outcome && t(`enums.agendaOutcome.${outcome}`), t('meeting.minutesCount', { count: minutes })]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <AttachmentLinks attachments={attachments} />
        </>
      )}
    </li>
  );
}
