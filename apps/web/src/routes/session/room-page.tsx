import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Announcement, Button, Link, Row, Stack, Text } from '@allmende/web-kern';
import { useLive } from '../../api/live.js';
import { FailurePage, NotFound, PageLoading } from '../../app/failures.js';
import { PageTitle } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { LiveMeeting } from '../../gql/live-meeting.js';
import { AttachmentLinks } from '../../parts/attachments/attachment-links.js';
import { BallotPapers } from '../../parts/ballot/ballot-paper.js';
import { BallotResult } from '../../parts/ballot/ballot-result.js';
import { BallotRules } from '../../parts/ballot/ballot-rules.js';
import { Markdown } from '../../parts/markdown.js';
import { LiveState } from './live-state.js';
import { clockOf, spentOn, type Session } from './session.js';
import { useNow } from './use-now.js';
import './session.css';

/** The session as the room sees it, in large letters on the wall, and as each participant follows it and votes. */
export function Component() {
  const { id = '' } = useParams();
  return <SignedIn>{() => <Loader id={id} />}</SignedIn>;
}

function Loader({ id }: { id: string }) {
  const { data, error, state } = useLive(LiveMeeting, { id });
  if (!data)
    return error ? <FailurePage error={error} onRetry={() => window.location.reload()} /> : <PageLoading />;
  const session = data.meetingChanged;
  if (!session?.viewerParticipates) return <NotFound />;
  return <Room session={session} live={<LiveState state={state} />} />;
}

function Room({ session, live }: { session: Session; live: React.ReactNode }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const { id, title, state } = session;
  const item = session.allItems.find((one) => one.id === session.currentItem?.id);
  const ballots = session.ballots.filter(({ agendaItem }) => agendaItem && agendaItem.id === item?.id);
  const index = item ? session.allItems.indexOf(item) : -1;
  const next = session.allItems.slice(index + 1).find((one) => one.state === 'PLACED' && !one.finishedAt);
  return (
    <div className="room" ref={frame}>
      <Stack gap="large">
        {live}
        <PageTitle title={title} />
        <Announcement>
          {item ? t('session.nowOn', { number: item.number, title: item.title }) : ''}
        </Announcement>
        {state !== 'RUNNING' && <Text>{t(state === 'CLOSED' ? 'session.closed' : 'session.notYet')}</Text>}
        {state === 'RUNNING' && !item && <Text>{t('session.waiting')}</Text>}
        {state === 'RUNNING' && item && (
          <section aria-label={t('session.current')}>
            <Stack>
              <h2 className="kern-heading-large">
                {item.number} {item.withheld ? t('meeting.withheld') : item.title}
              </h2>
              <Timer session={session} />
              {item.motion && <Markdown text={item.motion} level={3} />}
              <AttachmentLinks attachments={item.attachments} />
              {ballots.map((ballot) => (
                <Stack key={ballot.id}>
                  <h3 className="kern-heading-medium">{t('session.ballot')}</h3>
                  {ballot.question !== item.motion && <Markdown text={ballot.question} level={4} />}
                  <BallotRules ballot={ballot} />
                  <BallotResult ballot={ballot} />
                  <BallotPapers ballot={ballot} />
                </Stack>
              ))}
            </Stack>
          </section>
        )}
        {next && (
          <Text muted>
            {t('session.next', { number: next.number, title: next.title ?? t('meeting.withheld') })}
          </Text>
        )}
        <Row>
          <Button onClick={() => void frame.current?.requestFullscreen?.()}>{t('session.fullScreen')}</Button>
          <Link href={paths.meeting(id)}>{t('session.wholeAgenda')}</Link>
        </Row>
      </Stack>
    </div>
  );
}

function Timer({ session }: { session: Session }) {
  const { t } = useTranslation();
  const now = useNow();
  const item = session.allItems.find((one) => one.id === session.currentItem?.id);
  if (!item) return null;
  return (
    <Text muted>
      {t('session.times', { planned: item.minutes, spent: clockOf(spentOn(item, true, now)) })}
    </Text>
  );
}
