import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, LinkButton, Row, Select, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { useUrlValues } from '../../app/url-values.js';
import type { ViewerState } from '../../app/viewer.js';
import { CommitmentsPage, type CommitmentsPageQuery } from '../../gql/commitments-page.js';
import { FundingFrame } from '../../parts/funding/funding-frame.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import { AllPledges } from './all-pledges.js';
import { ByYear } from './by-year.js';
import { CouncilSchedule } from './council-schedule.js';
import { OpenCalls } from './open-calls.js';
import { ownOrganizations } from './own-organizations.js';

/** An organization with what it has promised. */
export type Promiser = NonNullable<CommitmentsPageQuery['organization']>;

/** What one's own organizations have pledged: by year, what must go to council when, what is to be paid. */
export function Component() {
  return <SignedIn>{(viewer) => <Chosen viewer={viewer} />}</SignedIn>;
}

function Chosen({ viewer }: { viewer: ViewerState }) {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const own = ownOrganizations(viewer);
  const chosen = own.find(({ id }) => id === params.get('organisation')) ?? own[0];
  return (
    <FundingFrame
      title={t('commitments.title')}
      lead={chosen ? t('commitments.lead', { name: chosen.name }) : undefined}
      here={paths.commitments}
    >
      {own.length > 1 && (
        <Row>
          <Select
            label={t('commitments.organization')}
            value={chosen?.id ?? ''}
            onChange={(event) => set('organisation', [event.target.value])}
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Row>
      )}
      {chosen ? <Loader key={chosen.id} id={chosen.id} /> : <NoOrganization />}
    </FundingFrame>
  );
}

function Loader({ id }: { id: string }) {
  return (
    <PartView query={useDocument(CommitmentsPage, { id })}>
      {({ organization }) => organization && <Commitments organization={organization} />}
    </PartView>
  );
}

function Commitments({ organization }: { organization: Promiser }) {
  const [news, setNews] = useState<News>();
  return (
    <Stack gap="section">
      <NewsAlert news={news} />
      <CouncilSchedule pledges={organization.councilSchedule} onDone={setNews} />
      <OpenCalls pledges={organization.pledges.nodes} />
      <ByYear organization={organization} />
      <AllPledges organizationId={organization.id} onDone={setNews} />
    </Stack>
  );
}

function NoOrganization() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('commitments.noOrganization')}
      actions={<LinkButton href={paths.fundingRounds}>{t('commitments.toRounds')}</LinkButton>}
    >
      <Text>{t('commitments.noOrganizationText')}</Text>
    </EmptyState>
  );
}
