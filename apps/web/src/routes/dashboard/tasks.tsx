import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, EmptyState, Heading, Link, LinkButton, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { Follow } from '../../gql/follow.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { dutiesOf } from '../../parts/duties/duties.js';
import { DutyEntry } from '../../parts/duties/duty-entry.js';
import { AnswerButton } from '../../parts/participation/answer-button.js';
import { OutcomeAlert, type Outcome } from '../../parts/participation/outcome.js';
import { FirstSteps } from './first-steps.js';
import { FundingTaskEntry } from './funding-task.js';
import { fundingTasksOf } from './funding-tasks.js';
import {
  notFollowed,
  type DashboardViewer,
  type OwnOrganization,
  type OwnParticipation,
} from './own-organizations.js';
import { Task } from './task.js';
import { WaitingTask } from './waiting-task.js';
import type { WaitingWork } from './waiting-work.js';

interface TasksProps {
  viewer: DashboardViewer;
  organizations: readonly OwnOrganization[];
  moderates: boolean;
  /** What lies on the desk of the moderation. */
  waiting: readonly WaitingWork[];
}

/** So many of the duties about sessions and decisions stand here; the preparation page has all. */
const firstDuties = 3;

/** What waits for the reader, the most urgent first. */
export function Tasks({ viewer, organizations, moderates, waiting }: TasksProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();
  const { nodes: consents, totalCount } = viewer.pendingConsents;
  const unread = viewer.unreadCount ?? 0;
  const unfollowed = notFollowed(organizations);
  const beginners = organizations.filter(
    ({ viewerCanAct, participations }) => viewerCanAct && participations.totalCount === 0,
  );
  const strays = organizations.length === 0 && !moderates;
  const toConfirm = organizations.filter(
    ({ viewerCanAct, usageClaims }) => viewerCanAct && usageClaims.totalCount > 0,
  );
  const duties = dutiesOf(viewer);
  const funding = fundingTasksOf(organizations, new Date());
  const tasks = [duties, funding, consents, waiting, toConfirm, unfollowed].flat().length + unread;
  const nothing = tasks + beginners.length === 0 && !strays;
  return (
    <Stack>
      <Heading level={2}>{t('dashboard.tasks')}</Heading>
      <OutcomeAlert outcome={outcome} onChange={setOutcome} />
      {strays && <NoOrganization />}
      {nothing && (
        <EmptyState title={t('dashboard.nothingTitle')} level={3}>
          <Text>{t('dashboard.nothingText')}</Text>
        </EmptyState>
      )}
      {beginners.map(({ id, name }) => (
        <FirstSteps key={id} organization={name} />
      ))}
      {tasks > 0 && (
        <EntryList>
          {duties.slice(0, firstDuties).map((duty) => (
            <DutyEntry key={duty.kind + duty.id} duty={duty} />
          ))}
          {duties.length > firstDuties && (
            <Entry>
              <Link href={paths.preparation}>{t('dashboard.allDuties')}</Link>
            </Entry>
          )}
          {funding.map((task) => (
            <FundingTaskEntry key={task.kind + task.organization.id} task={task} />
          ))}
          {consents.map((request) => (
            <Consent key={request.id} request={request} onDone={setOutcome} />
          ))}
          {totalCount > consents.length && (
            <Entry>{t('dashboard.moreConsents', { count: totalCount - consents.length })}</Entry>
          )}
          {waiting.map((work) => (
            <WaitingTask key={work.name} work={work} />
          ))}
          {toConfirm.map((organization) => (
            <UsageToConfirm key={organization.id} organization={organization} />
          ))}
          {unread > 0 && <Unread count={unread} />}
          {unfollowed.map((participation) => (
            <NotFollowed key={participation.id} participation={participation} />
          ))}
        </EntryList>
      )}
    </Stack>
  );
}

type ConsentRequest = DashboardViewer['pendingConsents']['nodes'][number];

function Consent({ request, onDone }: { request: ConsentRequest; onDone: (outcome: Outcome) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization, project, createdAt } = request;
  return (
    <Task
      strong
      title={t('dashboard.consent', { organization: organization.name, project: project.name })}
      text={
        <>
          {t('dashboard.consentText', { date: format.date(createdAt) })}{' '}
          <Link href={paths.project(project.slug)} small>
            {t('dashboard.toProject', { project: project.name })}
          </Link>
        </>
      }
      action={<AnswerButton request={request} projectName={project.name} onDone={onDone} />}
    />
  );
}

function UsageToConfirm({ organization: { id, name, usageClaims } }: { organization: OwnOrganization }) {
  const { t } = useTranslation();
  const names = { organization: name, count: usageClaims.totalCount };
  return (
    <Task
      strong
      title={t('dashboard.usage', names)}
      text={t('dashboard.usageText')}
      action={
        <LinkButton href={paths.manageUsage(id)} small aria-label={t('dashboard.confirmUsageOf', names)}>
          {t('dashboard.confirmUsage')}
        </LinkButton>
      }
    />
  );
}

function Unread({ count }: { count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Task
      strong
      title={t('dashboard.unread', { count, number: format.number(count) })}
      text={t('dashboard.unreadText')}
      action={
        <LinkButton href={`${paths.inbox}?nur=ungelesen`} small>
          {t('dashboard.openInbox')}
        </LinkButton>
      }
    />
  );
}

function NotFollowed({ participation }: { participation: OwnParticipation }) {
  const { t } = useTranslation();
  const follow = useCommand(Follow);
  const { project, organization, kind } = participation;
  const refused = follow.data?.follow.userErrors[0];
  const names = {
    project: project.name,
    organization: organization.name,
    kind: t(`enums.participation.${kind}`),
  };
  return (
    <Task
      title={t('dashboard.notFollowed', names)}
      text={t('dashboard.notFollowedText', names)}
      action={
        <>
          <Button
            small
            busy={follow.isPending}
            aria-label={t('dashboard.followLabel', names)}
            onClick={leaving(() => follow.mutate({ subjectId: project.id }))}
          >
            {t('common.follow')}
          </Button>
          {refused && <Alert kind="danger" title={refused.message} announce />}
          {follow.error && <FailureAlert error={follow.error} />}
        </>
      }
    />
  );
}

/** An account without any role: nothing on this page could concern it. */
function NoOrganization() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('dashboard.noOrganizationTitle')}
      level={3}
      actions={
        <>
          <LinkButton href={paths.apply}>{t('dashboard.apply')}</LinkButton>
          <LinkButton href={paths.projects}>{t('dashboard.allProjects')}</LinkButton>
        </>
      }
    >
      <Text>{t('dashboard.noOrganizationText')}</Text>
    </EmptyState>
  );
}
