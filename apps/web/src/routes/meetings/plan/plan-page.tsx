import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Heading, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../../api/hooks.js';
import { QueryView } from '../../../app/failures.js';
import { paths } from '../../../app/paths.js';
import { SignedIn } from '../../../app/signed-in.js';
import { PlanPage, type PlanPageQuery } from '../../../gql/plan-page.js';
import { useFormat } from '../../../i18n/format.js';
import { today } from '../../../i18n/today.js';
import { MeetingBadge, VisibilityBadge } from '../../../parts/board-badges.js';
import { BoardFrame } from '../../../parts/board-frame.js';
import { Entry, EntryList } from '../../../parts/entry-list.js';
import { isModerator } from '../../moderation/is-moderator.js';
import { PlanDialog, type Body } from './plan-dialog.js';

/** Where who presides plans: what is in preparation, and what is new. */
export function Component() {
  return <SignedIn>{(viewer) => <Loader moderates={isModerator(viewer)} />}</SignedIn>;
}

function Loader({ moderates }: { moderates: boolean }) {
  const { t } = useTranslation();
  return (
    <QueryView query={useDocument(PlanPage, { now: today() })}>
      {(data) => (
        <BoardFrame title={t('plan.title')} lead={t('plan.lead')} here={paths.meetings}>
          <Plan data={data} moderates={moderates} />
        </BoardFrame>
      )}
    </QueryView>
  );
}

function Plan({ data, moderates }: { data: PlanPageQuery; moderates: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const groups = data.workingGroups.nodes.filter(({ viewerCanManage }) => viewerCanManage);
  const board: Body[] = moderates ? [{ id: null, name: t('meetings.board') }] : [];
  const bodies = [...board, ...groups];
  const own = data.meetings.nodes.filter(({ viewerCanManage }) => viewerCanManage);
  if (bodies.length === 0)
    return (
      <EmptyState
        title={t('plan.notYours')}
        actions={<LinkButton href={paths.newProposal}>{t('meetings.propose')}</LinkButton>}
      >
        <Text>{t('plan.notYoursText')}</Text>
      </EmptyState>
    );
  return (
    <Stack gap="large">
      <Row>
        <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('plan.new')}
        </Button>
        <LinkButton href={paths.meetingSeries}>{t('plan.series')}</LinkButton>
        <LinkButton href={paths.proposals}>{t('plan.proposals')}</LinkButton>
      </Row>
      <Stack>
        <Heading level={2}>{t('plan.inPreparation')}</Heading>
        {own.length === 0 ? <Text>{t('plan.nothing')}</Text> : <Meetings meetings={own} />}
      </Stack>
      {open && <PlanDialog bodies={bodies} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

function Meetings({ meetings }: { meetings: PlanPageQuery['meetings']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <EntryList>
      {meetings.map(({ id, title, state, visibility, startsAt, endsAt, workingGroup, proposalsUntil }) => (
        <Entry
          key={id}
          actions={
            <LinkButton href={state === 'RUNNING' ? paths.runMeeting(id) : paths.editMeeting(id)}>
              {t(state === 'RUNNING' ? 'meeting.run' : 'meeting.edit')}
            </LinkButton>
          }
        >
          <Row>
            <Link href={paths.meeting(id)}>{title}</Link>
            <MeetingBadge state={state} />
            <VisibilityBadge visibility={visibility} />
          </Row>
          <Text size="small" muted>
            {[workingGroup?.name ?? t('meetings.board'), format.period(startsAt, endsAt)].join(' · ')}
          </Text>
          {proposalsUntil && (
            <Text size="small">{t('plan.proposalsUntil', { time: format.dateTime(proposalsUntil) })}</Text>
          )}
        </Entry>
      ))}
    </EntryList>
  );
}
