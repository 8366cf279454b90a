import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Alert, Heading, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { MeetingPage, type MeetingPageQuery } from '../../gql/meeting-page.js';
import { MeetingBadge, VisibilityBadge } from '../../parts/board-badges.js';
import { Markdown } from '../../parts/markdown.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { Agenda } from './agenda.js';
import { MeetingFacts } from './meeting-facts.js';
import { Reply } from './reply.js';

/** What the parts of this page get. */
export type Meeting = NonNullable<MeetingPageQuery['meeting']>;
export type AgendaItem = Meeting['allItems'][number];

/** One session: when, where, what about, and what came of it. */
export function Component() {
  const { id = '' } = useParams();
  return (
    <QueryView query={useDocument(MeetingPage, { id })}>
      {({ meeting }) => (meeting ? <MeetingView meeting={meeting} /> : <NotFound />)}
    </QueryView>
  );
}

function MeetingView({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const { title, state, visibility, cancelReason, invitationText, allItems } = meeting;
  return (
    <Page
      title={title}
      trail={[{ href: paths.meetings, label: t('board.meetings') }]}
      aside={
        <Row>
          <MeetingBadge state={state} />
          <VisibilityBadge visibility={visibility} />
        </Row>
      }
    >
      <Stack gap="section">
        <Stack>
          <NewsAlert news={news} />
          {state === 'CANCELLED' && (
            <Alert kind="warning" title={t('meeting.cancelled')}>
              {cancelReason && <Text size="small">{cancelReason}</Text>}
            </Alert>
          )}
          <Ways meeting={meeting} />
          <MeetingFacts meeting={meeting} />
        </Stack>
        {meeting.viewerParticipates && state === 'INVITED' && <Reply meeting={meeting} onDone={setNews} />}
        {invitationText && (
          <Stack>
            <Heading level={2}>{t('meeting.invitation')}</Heading>
            <Markdown text={invitationText} level={3} />
          </Stack>
        )}
        <Stack>
          <Heading level={2}>{t('meeting.agenda')}</Heading>
          <Agenda items={allItems} />
        </Stack>
      </Stack>
    </Page>
  );
}

/** Where one can go from here: documents for everybody, the work for those who do it. */
function Ways({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { id, state, minutes, viewerCanManage, viewerParticipates, viewerCanPropose } = meeting;
  const told = state !== 'DRAFT';
  return (
    <Row>
      {viewerCanManage && (state === 'DRAFT' || state === 'INVITED') && (
        <LinkButton look="primary" href={paths.editMeeting(id)}>
          {t('meeting.edit')}
        </LinkButton>
      )}
      {viewerCanManage && (state === 'INVITED' || state === 'RUNNING') && (
        <LinkButton look={state === 'RUNNING' ? 'primary' : 'secondary'} href={paths.runMeeting(id)}>
          {t('meeting.run')}
        </LinkButton>
      )}
      {viewerParticipates && state === 'RUNNING' && (
        <LinkButton look="primary" href={paths.meetingRoom(id)}>
          {t('meeting.follow')}
        </LinkButton>
      )}
      {viewerCanPropose && (
        <LinkButton href={`${paths.newProposal}?sitzung=${encodeURIComponent(id)}`}>
          {t('meeting.propose')}
        </LinkButton>
      )}
      {(minutes || (viewerCanManage && state === 'CLOSED')) && (
        <LinkButton href={paths.meetingMinutes(id)}>{t('meeting.minutes')}</LinkButton>
      )}
      {told && <Link href={`/documents/meetings/${id}/agenda.pdf`}>{t('meeting.agendaPdf')}</Link>}
      {told && <Link href={`/calendar/meetings/${id}.ics`}>{t('meeting.calendarFile')}</Link>}
    </Row>
  );
}
