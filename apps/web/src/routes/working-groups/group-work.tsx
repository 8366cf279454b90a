import { useTranslation } from 'react-i18next';
import { Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { DecisionBadge, MeetingBadge, VisibilityBadge } from '../../parts/board-badges.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import type { Group } from './group-page.js';

/** What the group does: its sessions, its decisions, and what is proposed to it. */
export function GroupWork({ group }: { group: Group }) {
  const { t } = useTranslation();
  const { id, calendarUrl, viewerIsMember, viewerCanManage } = group;
  const of = `?gremium=${encodeURIComponent(id)}`;
  return (
    <>
      <Stack>
        <Heading level={2}>{t('groups.meetings')}</Heading>
        <Meetings group={group} />
        <Row>
          <Link href={paths.meetings + of}>{t('groups.allMeetings')}</Link>
          <Link href={calendarUrl}>{t('groups.subscribe')}</Link>
          {viewerCanManage && <Link href={paths.meetingSeries + of}>{t('plan.series')}</Link>}
        </Row>
      </Stack>
      <Stack>
        <Heading level={2}>{t('groups.decisions')}</Heading>
        <Decisions group={group} />
        {group.decisions.totalCount > 0 && (
          <Link href={paths.decisions + of}>
            {t('groups.allDecisions', { count: group.decisions.totalCount })}
          </Link>
        )}
      </Stack>
      {(viewerIsMember || viewerCanManage) && (
        <Stack>
          <Heading level={2}>{t('board.proposals')}</Heading>
          <Text>{t('groups.proposalsText')}</Text>
          <Row>
            <Link href={paths.proposals + of}>{t('groups.toBacklog')}</Link>
            <Link href={paths.newProposal}>{t('meetings.propose')}</Link>
          </Row>
        </Stack>
      )}
    </>
  );
}

function Meetings({ group: { meetings } }: { group: Group }) {
  const { t } = useTranslation();
  const { period } = useFormat();
  if (meetings.nodes.length === 0) return <Text>{t('groups.noMeetings')}</Text>;
  return (
    <EntryList>
      {meetings.nodes.map(({ id, title, state, visibility, startsAt, endsAt }) => (
        <Entry key={id}>
          <Row>
            <Link href={paths.meeting(id)}>{title}</Link>
            <MeetingBadge state={state} />
            <VisibilityBadge visibility={visibility} />
          </Row>
          <Text size="small" muted>
            {period(startsAt, endsAt)}
          </Text>
        </Entry>
      ))}
    </EntryList>
  );
}

function Decisions({ group: { decisions } }: { group: Group }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (decisions.nodes.length === 0) return <Text>{t('groups.noDecisions')}</Text>;
  return (
    <EntryList>
      {decisions.nodes.map(({ id, number, title, result, decidedOn }) => (
        <Entry key={id}>
          <Row>
            <Link href={paths.decision(number)}>{`${number} ${title}`}</Link>
            <DecisionBadge result={result} />
          </Row>
          <Text size="small" muted>
            {date(decidedOn)}
          </Text>
        </Entry>
      ))}
    </EntryList>
  );
}
