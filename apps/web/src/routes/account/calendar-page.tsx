import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, DescriptionList, Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { FailureAlert, QueryView } from '../../app/failures.js';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { CalendarFeed, type CalendarFeedQuery } from '../../gql/calendar-feed.js';
import { CreateCalendarFeed } from '../../gql/create-calendar-feed.js';
import { useFormat } from '../../i18n/format.js';
import { CopyButton } from '../../parts/copy-button.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { AccountFrame } from './account-frame.js';
import { FeedDialog, type FeedStep } from './feed-dialog.js';
import './account.css';

type Feed = NonNullable<NonNullable<CalendarFeedQuery['viewer']>['calendarFeed']>;

/** The secret address by which a calendar program fetches the reader's sessions. */
export function Component() {
  return <SignedIn>{() => <CalendarLoader />}</SignedIn>;
}

function CalendarLoader() {
  return (
    <QueryView query={useDocument(CalendarFeed, {})}>
      {({ viewer }) => viewer && <CalendarPage feed={viewer.calendarFeed} />}
    </QueryView>
  );
}

function CalendarPage({ feed }: { feed: Feed | null }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  return (
    <AccountFrame title={t('calendar.title')} lead={t('calendar.lead')} here={paths.calendar}>
      <Stack gap="section">
        <NewsAlert news={news} />
        {feed ? <Address feed={feed} onDone={setNews} /> : <NoAddress onDone={setNews} />}
        <HowTo />
      </Stack>
    </AccountFrame>
  );
}

function NoAddress({ onDone }: { onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const create = useCommand(CreateCalendarFeed);
  const [refused, setRefused] = useState<string>();
  const make = async () => {
    const { createCalendarFeed } = await create.mutateAsync({});
    const [error] = createCalendarFeed.userErrors;
    setRefused(error?.message);
    if (!error) onDone({ title: t('calendar.created'), text: t('calendar.createdText') });
  };
  return (
    <Stack>
      <Heading level={2}>{t('calendar.none')}</Heading>
      <Text>{t('calendar.noneText')}</Text>
      <Text>{t('calendar.secret')}</Text>
      {create.error && <FailureAlert error={create.error} />}
      {refused && <Text>{refused}</Text>}
      <Row>
        <Button
          look="primary"
          busy={create.isPending}
          onClick={leaving(() => void make().catch(() => undefined))}
        >
          {t('calendar.create')}
        </Button>
      </Row>
    </Stack>
  );
}

function Address({ feed, onDone }: { feed: Feed; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [step, setStep] = useState<FeedStep>();
  const { url, createdAt, lastUsedOn } = feed;
  return (
    <Stack>
      <Heading level={2}>{t('calendar.address')}</Heading>
      <Text>{t('calendar.secret')}</Text>
      <code className="secret">{url}</code>
      <Row>
        <CopyButton text={url} label={t('calendar.copy')} />
      </Row>
      <DescriptionList
        items={[
          { term: t('calendar.since'), value: format.date(createdAt) },
          {
            term: t('calendar.lastUsed'),
            value: lastUsedOn ? format.date(lastUsedOn) : t('calendar.neverUsed'),
          },
        ]}
      />
      <Row>
        <Button onClick={() => setStep('renew')}>{t('calendar.renew')}</Button>
        <Button onClick={() => setStep('revoke')}>{t('calendar.revoke')}</Button>
      </Row>
      {step && <FeedDialog step={step} onClose={() => setStep(undefined)} onDone={onDone} />}
    </Stack>
  );
}

const programs = ['outlook', 'thunderbird', 'phone'] as const;

function HowTo() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('calendar.howTo')}</Heading>
      <ul className="kern-list al-list">
        {programs.map((program) => (
          <li key={program}>{t(`calendar.program.${program}`)}</li>
        ))}
      </ul>
      <Text>{t('calendar.delay')}</Text>
    </Stack>
  );
}
