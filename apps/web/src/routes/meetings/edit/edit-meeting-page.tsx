import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Alert, Button, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../../api/hooks.js';
import { useLive } from '../../../api/live.js';
import { NotFound, QueryView } from '../../../app/failures.js';
import { Page } from '../../../app/page.js';
import { paths } from '../../../app/paths.js';
import { SignedIn } from '../../../app/signed-in.js';
import { AgendaChanged } from '../../../gql/agenda-changed.js';
import { EditMeetingPage, type EditMeetingPageQuery } from '../../../gql/edit-meeting-page.js';
import { useFormat } from '../../../i18n/format.js';
import { MeetingBadge, VisibilityBadge } from '../../../parts/board-badges.js';
import { NewsAlert, type News } from '../../../parts/news-alert.js';
import { AgendaEditor } from './agenda-editor.js';
import { BacklogBeside } from './backlog-beside.js';
import { CancelDialog } from './cancel-dialog.js';
import { InviteDialog } from './invite-dialog.js';
import { ItemDialog } from './item-dialog.js';
import { MeetingDialog } from './meeting-dialog.js';
import { TimeBudget } from './time-budget.js';

/** What the parts of this page get. */
export type EditedMeeting = NonNullable<EditMeetingPageQuery['meeting']>;
export type EditedItem = EditedMeeting['allItems'][number];

/** Where who presides puts the agenda in order and invites. What another one changes meanwhile appears by itself. */
export function Component() {
  const { id = '' } = useParams();
  return <SignedIn>{() => <Loader id={id} />}</SignedIn>;
}

function Loader({ id }: { id: string }) {
  const query = useDocument(EditMeetingPage, { id });
  useLive(AgendaChanged, { id }, [EditMeetingPage]);
  return (
    <QueryView query={query}>
      {({ meeting }) => (meeting?.viewerCanManage ? <Editor meeting={meeting} /> : <NotFound />)}
    </QueryView>
  );
}

type Open = 'item' | 'invite' | 'cancel' | 'meeting' | null;

function Editor({ meeting }: { meeting: EditedMeeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [news, setNews] = useState<News>();
  const [open, setOpen] = useState<Open>(null);
  const dialog = { meeting, onClose: () => setOpen(null), onDone: setNews };
  const { id, title, state, visibility, startsAt, endsAt, place } = meeting;
  const changeable = state === 'DRAFT' || state === 'INVITED' || state === 'RUNNING';
  return (
    <Page
      title={t('agendaEdit.title', { title })}
      trail={[
        { href: paths.meetings, label: t('board.meetings') },
        { href: paths.meeting(id), label: title },
      ]}
      aside={
        <Row>
          <MeetingBadge state={state} />
          <VisibilityBadge visibility={visibility} />
        </Row>
      }
      lead={[format.period(startsAt, endsAt), place].filter(Boolean).join(' · ')}
    >
      <Stack gap="section">
        <Stack>
          <NewsAlert news={news} />
          {!changeable && (
            <Alert kind="info" title={t('agendaEdit.closed')}>
              <Link href={paths.meeting(id)}>{t('agendaEdit.toMeeting')}</Link>
            </Alert>
          )}
          {state === 'DRAFT' && <Text>{t('agendaEdit.draft')}</Text>}
          {changeable && (
            <Row>
              {state === 'DRAFT' && (
                <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen('invite')}>
                  {t('agendaEdit.invite')}
                </Button>
              )}
              {state !== 'DRAFT' && (
                <LinkButton look="primary" href={paths.runMeeting(id)}>
                  {t('meeting.run')}
                </LinkButton>
              )}
              <Button aria-haspopup="dialog" onClick={() => setOpen('item')}>
                {t('agendaEdit.add')}
              </Button>
              {state !== 'RUNNING' && (
                <Button aria-haspopup="dialog" onClick={() => setOpen('meeting')}>
                  {t('agendaEdit.change')}
                </Button>
              )}
              {state !== 'RUNNING' && (
                <Button aria-haspopup="dialog" onClick={() => setOpen('cancel')}>
                  {t('agendaEdit.cancel')}
                </Button>
              )}
            </Row>
          )}
        </Stack>
        <Stack>
          <TimeBudget meeting={meeting} />
          <AgendaEditor meeting={meeting} changeable={changeable} onDone={setNews} />
        </Stack>
        {changeable && <BacklogBeside meeting={meeting} onDone={setNews} />}
      </Stack>
      {open === 'item' && <ItemDialog {...dialog} item={null} />}
      {open === 'invite' && <InviteDialog {...dialog} />}
      {open === 'cancel' && <CancelDialog {...dialog} />}
      {open === 'meeting' && <MeetingDialog {...dialog} />}
    </Page>
  );
}
