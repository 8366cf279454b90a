import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Badge, EmptyState, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { MinutesPage, type MinutesPageQuery } from '../../gql/minutes-page.js';
import { useFormat } from '../../i18n/format.js';
import { VisibilityBadge } from '../../parts/board-badges.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { Addenda } from './addenda.js';
import { MinutesSteps } from './minutes-steps.js';
import { MinutesWays } from './minutes-ways.js';
import { Objections } from './objections.js';
import { Seal } from './seal.js';
import { Sections } from './sections.js';
import { StartDraft } from './start-draft.js';

/** What the parts of this page get. */
export type MinutesMeeting = NonNullable<MinutesPageQuery['meeting']>;
export type Minutes = NonNullable<MinutesMeeting['minutes']>;
export type MinutesSection = Minutes['sections'][number];

/** What a part of the page gets that changes something. */
export interface MinutesPartProps {
  meeting: MinutesMeeting;
  minutes: Minutes;
  onDone: (news: News) => void;
}

/** The minutes of a session, from the first draft to the published text. */
export function Component() {
  const { id = '' } = useParams();
  return (
    <QueryView query={useDocument(MinutesPage, { id })}>
      {({ meeting }) => (meeting ? <MinutesView meeting={meeting} /> : <NotFound />)}
    </QueryView>
  );
}

function MinutesView({ meeting }: { meeting: MinutesMeeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [news, setNews] = useState<News>();
  const { title, visibility, startsAt, minutes, viewerCanManage, state } = meeting;
  return (
    <Page
      title={t('minutes.title', { title })}
      trail={[
        { href: paths.meetings, label: t('board.meetings') },
        { href: paths.meeting(meeting.id), label: title },
      ]}
      aside={
        <Row>
          {minutes && <Badge>{t(`enums.minutesState.${minutes.state}`)}</Badge>}
          <VisibilityBadge visibility={visibility} />
        </Row>
      }
      lead={t('minutes.lead', {
        body: meeting.workingGroup?.name ?? t('meetings.board'),
        date: format.weekday(startsAt),
      })}
    >
      <NewsAlert news={news} />
      {minutes && <Whole {...{ meeting, minutes }} onDone={setNews} />}
      {!minutes && viewerCanManage && state === 'CLOSED' && <StartDraft meeting={meeting} onDone={setNews} />}
      {!minutes && !(viewerCanManage && state === 'CLOSED') && <NoMinutes meeting={meeting} />}
    </Page>
  );
}

function Whole(props: MinutesPartProps) {
  const { minutes } = props;
  return (
    <Stack gap="section">
      <Stack gap="large">
        <MinutesWays {...props} />
        {minutes.publishedAt ? <PublishedNote minutes={minutes} /> : <MinutesSteps minutes={minutes} />}
      </Stack>
      <Sections {...props} />
      {minutes.addenda.length > 0 && <Addenda addenda={minutes.addenda} />}
      {minutes.objections.length > 0 && <Objections {...props} />}
      {minutes.publicSha256 && <Seal minutes={minutes} />}
    </Stack>
  );
}

function PublishedNote({ minutes: { approvedAt, publishedAt } }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!approvedAt || !publishedAt) return null;
  return (
    <Text>
      {t('minutes.publishedNote', { approved: format.date(approvedAt), published: format.date(publishedAt) })}
    </Text>
  );
}

function NoMinutes({ meeting }: { meeting: MinutesMeeting }) {
  const { t } = useTranslation();
  const key = meeting.state === 'CLOSED' ? 'closed' : 'open';
  return (
    <EmptyState
      title={t('minutes.none')}
      actions={<LinkButton href={paths.meeting(meeting.id)}>{t('minutes.toMeeting')}</LinkButton>}
    >
      <Text>{t(`minutes.noneText.${key}`)}</Text>
    </EmptyState>
  );
}
