import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Heading, Link, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { knownValues } from '../../app/url-values.js';
import { useViewerQuery, type ViewerState } from '../../app/viewer.js';
import { ApplyPage, type ApplyPageQuery } from '../../gql/apply-page.js';
import { ApplyForm, type Sent } from './apply-form.js';
import { circles } from './apply-values.js';
import { SentNotice } from './sent-notice.js';

export function Component() {
  return <QueryView query={useViewerQuery()}>{({ viewer }) => <Loader viewer={viewer} />}</QueryView>;
}

function Loader({ viewer }: { viewer: ViewerState }) {
  const [params] = useSearchParams();
  const own = viewer?.grants.find(({ organization }) => organization)?.organization;
  const organizationId = params.get('fuer') ?? own?.id ?? '';
  const query = useDocument(ApplyPage, { organizationId, preselected: organizationId !== '' });
  return <QueryView query={query}>{(page) => <View key={organizationId} page={page} />}</QueryView>;
}

function View({ page }: { page: ApplyPageQuery }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [sent, setSent] = useState<Sent>();
  return (
    <Page title={t('apply.title')} lead={!sent && t('apply.lead')} narrow>
      {sent && <SentNotice sent={sent} onAgain={() => setSent(undefined)} />}
      {/* It stays there for those whose address has a typo. */}
      <div hidden={sent !== undefined}>
        <Stack gap="section">
          <NextSteps signedIn={page.viewer !== null} />
          <ApplyForm page={page} circle={knownValues(params, 'kreis', circles)[0]} onSent={setSent} />
        </Stack>
      </div>
    </Page>
  );
}

function NextSteps({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  return (
    <Stack gap="small">
      <Heading level={2} size="medium">
        {t('apply.how.title')}
      </Heading>
      <ol className="kern-list al-list">
        {!signedIn && <li>{t('apply.how.confirm')}</li>}
        <li>{t('apply.how.review')}</li>
        <li>{t('apply.how.decision')}</li>
      </ol>
      {/* Before anything is typed: going there and back empties the form. */}
      <Text>
        <Link href={paths.circles}>{t('apply.circlesLink')}</Link>
      </Text>
      <Text>
        <Link href={paths.privacy}>{t('apply.how.privacy')}</Link>
      </Text>
    </Stack>
  );
}
