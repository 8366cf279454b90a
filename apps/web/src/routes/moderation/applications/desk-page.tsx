import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Columns, Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { ApiError } from '../../../api/api-error.js';
import { useDocument } from '../../../api/hooks.js';
import { FailurePage, QueryView } from '../../../app/failures.js';
import { Page } from '../../../app/page.js';
import { paths } from '../../../app/paths.js';
import { ApplicationDesk, type ApplicationDeskQuery } from '../../../gql/application-desk.js';
import { useFormat } from '../../../i18n/format.js';
import { ApplicationBadge } from '../../../parts/application-badge.js';
import { ApplicationThread } from '../../../parts/application-thread.js';
import { NewsAlert, type News } from '../../../parts/news-alert.js';
import { Written } from '../../../parts/thread.js';
import { ForModerators } from '../for-moderators.js';
import { DeskActions } from './desk-actions.js';
import { ContactFacts, OrganizationFacts } from './desk-facts.js';
import { DeskOutcome } from './desk-outcome.js';

export type DeskApplication = NonNullable<ApplicationDeskQuery['application']>;
export type DeskSeats = ApplicationDeskQuery['boardSeats'];

export function Component() {
  const { id = '' } = useParams();
  return (
    <ForModerators>
      <Loader id={id} />
    </ForModerators>
  );
}

function Loader({ id }: { id: string }) {
  const query = useDocument(ApplicationDesk, { id });
  return (
    <QueryView query={query}>
      {({ application, boardSeats }) =>
        application ? (
          <Desk application={application} seats={boardSeats} />
        ) : (
          <FailurePage error={new ApiError('NOT_FOUND', id)} onRetry={() => void query.refetch()} />
        )
      }
    </QueryView>
  );
}

function Desk({ application, seats }: { application: DeskApplication; seats: DeskSeats }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [news, setNews] = useState<News>();
  const { organization, circle, state } = application;
  return (
    <Page
      title={t('desk.applicationOf', { name: organization.name, circle: t(`enums.circle.${circle}`) })}
      trail={[{ href: paths.applications, label: t('desk.title') }]}
      aside={
        <Row>
          <ApplicationBadge state={state} />
        </Row>
      }
      lead={t('desk.receivedOn', { date: format.date(application.verifiedAt) })}
    >
      <NewsAlert news={news} />
      <Columns
        main={
          <Stack gap="section">
            <DeskOutcome application={application} />
            <Motivation application={application} />
            <ApplicationThread
              messages={application.messages}
              organization={organization.name}
              reader="MODERATOR"
            />
            <ContactFacts application={application} />
          </Stack>
        }
        side={
          <Stack gap="section">
            <DeskActions application={application} seats={seats} onDone={setNews} />
            <OrganizationFacts organization={organization} />
          </Stack>
        }
      />
    </Page>
  );
}

function Motivation({ application }: { application: DeskApplication }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization, motivation, decisionOn, decisionBody: body, decisionTitle: title } = application;
  return (
    <Stack gap="large">
      <Stack>
        <Heading level={2}>{t('desk.motivation', { name: organization.name })}</Heading>
        <Written>{motivation}</Written>
      </Stack>
      <Stack gap="small">
        <Heading level={3}>{t('desk.council')}</Heading>
        {decisionOn ? (
          <Text>
            {application.decisionUrl ? <Link href={application.decisionUrl}>{title}</Link> : title}
            {`, ${t('desk.councilText', { body, date: format.date(decisionOn) })}`}
          </Text>
        ) : (
          <Text>{t('desk.councilNone')}</Text>
        )}
      </Stack>
    </Stack>
  );
}
