import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  Alert,
  Button,
  Columns,
  Dialog,
  DialogButtons,
  Heading,
  LinkButton,
  Row,
  Stack,
  Text,
} from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { useLive } from '../../api/live.js';
import { FailureAlert, FailurePage, NotFound, PageLoading } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { CloseMeeting } from '../../gql/close-meeting.js';
import { LiveMeeting } from '../../gql/live-meeting.js';
import { StartMeeting } from '../../gql/start-meeting.js';
import { useFormat } from '../../i18n/format.js';
import { MeetingBadge } from '../../parts/board-badges.js';
import { Attendances } from './attendances.js';
import { CurrentItem } from './current-item.js';
import { LiveState } from './live-state.js';
import { RunningAgenda } from './running-agenda.js';
import type { Session } from './session.js';
import { useCommandFault } from './use-command-fault.js';

/** The running session, for who presides: item by item, with votes, notes and attendance. */
export function Component() {
  const { id = '' } = useParams();
  return <SignedIn>{() => <Loader id={id} />}</SignedIn>;
}

function Loader({ id }: { id: string }) {
  const { data, error, state } = useLive(LiveMeeting, { id });
  if (!data)
    return error ? <FailurePage error={error} onRetry={() => window.location.reload()} /> : <PageLoading />;
  const session = data.meetingChanged;
  if (!session?.viewerCanManage) return <NotFound />;
  return <Run session={session} live={<LiveState state={state} />} />;
}

function Run({ session, live }: { session: Session; live: React.ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, title, state, startsAt, endsAt } = session;
  const running = state === 'RUNNING';
  const current = session.allItems.find((item) => item.id === session.currentItem?.id);
  return (
    <Page
      title={t('session.title', { title })}
      trail={[
        { href: paths.meetings, label: t('board.meetings') },
        { href: paths.meeting(id), label: title },
      ]}
      aside={
        <Row>
          <MeetingBadge state={state} />
        </Row>
      }
      lead={format.period(startsAt, endsAt)}
    >
      <Stack gap="large">
        {live}
        <Row>
          {state === 'INVITED' && <Start session={session} />}
          <LinkButton href={paths.meetingRoom(id)}>{t('session.room')}</LinkButton>
          {running && <LinkButton href={paths.editMeeting(id)}>{t('meeting.edit')}</LinkButton>}
          {running && <Close session={session} />}
          {state === 'CLOSED' && (
            <LinkButton look="primary" href={paths.meetingMinutes(id)}>
              {t('meeting.minutes')}
            </LinkButton>
          )}
        </Row>
        {state === 'CLOSED' && <Alert kind="success" title={t('session.closed')} announce />}
        <Columns
          main={
            <Stack gap="section">
              {running && current && <CurrentItem key={current.id} session={session} item={current} />}
              {running && !current && <Text>{t('session.noItem')}</Text>}
              <RunningAgenda session={session} />
            </Stack>
          }
          side={
            <Stack>
              <Heading level={2}>{t('session.attendance')}</Heading>
              <Attendances session={session} />
            </Stack>
          }
        />
      </Stack>
    </Page>
  );
}

function Start({ session }: { session: Session }) {
  const { t } = useTranslation();
  const start = useCommand(StartMeeting);
  const { fault, run } = useCommandFault();
  const act = async () => (await start.mutateAsync({ input: { id: session.id } })).startMeeting.userErrors;
  return (
    <>
      <Button look="primary" busy={start.isPending} onClick={() => run(act)}>
        {t('session.start')}
      </Button>
      {fault && <Alert kind="danger" title={fault} announce />}
      {start.error && <FailureAlert error={start.error} />}
    </>
  );
}

/** Closing is for good, so it is asked for. */
function Close({ session }: { session: Session }) {
  const { t } = useTranslation();
  const close = useCommand(CloseMeeting);
  const [open, setOpen] = useState(false);
  const { fault, run } = useCommandFault();
  const never = session.allItems.filter(({ state, openedAt }) => state === 'PLACED' && !openedAt);
  const act = async () => {
    const { userErrors } = (await close.mutateAsync({ input: { id: session.id } })).closeMeeting;
    if (userErrors.length === 0) setOpen(false);
    return userErrors;
  };
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('session.close')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('session.close')}
        closeLabel={t('common.close')}
        footer={
          <DialogButtons
            confirm={
              <Button look="primary" busy={close.isPending} onClick={() => run(act)}>
                {t('session.closeNow')}
              </Button>
            }
            cancel={t('common.cancel')}
            onCancel={() => setOpen(false)}
          />
        }
      >
        <Stack>
          <Text>{t('session.closeText')}</Text>
          {never.length > 0 && <Text>{t('session.closePostpones', { count: never.length })}</Text>}
          {fault && <Alert kind="danger" title={fault} announce />}
          {close.error && <FailureAlert error={close.error} />}
        </Stack>
      </Dialog>
    </>
  );
}
