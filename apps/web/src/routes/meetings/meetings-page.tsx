import { useTranslation } from 'react-i18next';
import { Announcement, EmptyState, Link, LinkButton, Row, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection, useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { useUrlValues } from '../../app/url-values.js';
import { useViewer } from '../../app/viewer.js';
import { MeetingBodies } from '../../gql/meeting-bodies.js';
import { MeetingsPage, type MeetingsPageQuery } from '../../gql/meetings-page.js';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import { MeetingBadge, VisibilityBadge } from '../../parts/board-badges.js';
import { BoardFrame } from '../../parts/board-frame.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { ListOf } from '../../parts/list-of.js';
import { readMeetingsChoice, times, toMeetingFilter, type MeetingsChoice } from './meetings-choice.js';

type Meeting = MeetingsPageQuery['meetings']['nodes'][number];

/** The calendar: when does who meet, and what was on. */
export function Component() {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const viewer = useViewer();
  const choice = readMeetingsChoice(params);
  return (
    <BoardFrame title={t('meetings.title')} lead={t('meetings.lead')} here={paths.meetings}>
      <Stack gap="large">
        <Row>
          {viewer && <LinkButton href={paths.newProposal}>{t('meetings.propose')}</LinkButton>}
          {viewer && <LinkButton href={paths.planMeetings}>{t('meetings.plan')}</LinkButton>}
          <Link href="/calendar/board.ics">{t('meetings.subscribe')}</Link>
        </Row>
        <Filters choice={choice} set={set} />
        <Results choice={choice} />
      </Stack>
    </BoardFrame>
  );
}

function Filters(props: { choice: MeetingsChoice; set: (name: string, values: string[]) => void }) {
  const { t } = useTranslation();
  const groups = useDocument(MeetingBodies, {}).data?.workingGroups.nodes ?? [];
  return (
    <Row>
      <Select
        label={t('meetings.time')}
        value={props.choice.time}
        onChange={(event) => props.set('zeit', [event.target.value])}
        options={times.map((value) => ({ value, label: t(`meetings.times.${value}`) }))}
      />
      <Select
        label={t('meetings.body')}
        value={props.choice.body}
        onChange={(event) => props.set('gremium', [event.target.value])}
        options={[
          { value: 'alle', label: t('meetings.allBodies') },
          { value: 'board', label: t('meetings.board') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Row>
  );
}

function Results({ choice }: { choice: MeetingsChoice }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const variables = { filter: toMeetingFilter(choice, today()) };
  const connection = useConnection(MeetingsPage, variables, (data) => data.meetings.pageInfo);
  return (
    <ListOf
      connection={connection}
      list={(data) => data.meetings}
      empty={
        <EmptyState title={t(`meetings.empty.${choice.time}`)}>
          <Text>{t('meetings.emptyText')}</Text>
        </EmptyState>
      }
    >
      {(meetings, total) => (
        <Stack>
          <Announcement visible>{t('meetings.count', { count: total, number: number(total) })}</Announcement>
          <EntryList>
            {meetings.map((meeting) => (
              <MeetingEntry key={meeting.id} meeting={meeting} />
            ))}
          </EntryList>
        </Stack>
      )}
    </ListOf>
  );
}

function MeetingEntry({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, title, state, visibility, startsAt, endsAt, place, workingGroup } = meeting;
  return (
    <Entry>
      <Stack gap="small">
        <Text size="small" muted>
          <time dateTime={startsAt}>
            {format.weekday(startsAt)}, {format.time(startsAt)}–{format.time(endsAt)}
          </time>
        </Text>
        <Row>
          <Link href={paths.meeting(id)}>{title}</Link>
          <MeetingBadge state={state} />
          <VisibilityBadge visibility={visibility} />
        </Row>
        <Text size="small">
          {[workingGroup?.name ?? t('meetings.board'), place].filter(Boolean).join(' · ')}
        </Text>
      </Stack>
    </Entry>
  );
}
