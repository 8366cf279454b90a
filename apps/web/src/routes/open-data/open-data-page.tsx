import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeBlock, Heading, Link, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { OpenDataGroups } from '../../gql/open-data-groups.js';
import { PartView } from '../../parts/part-view.js';

/** What may be fetched from here, from where, for whom, and under which licence. */
export function Component() {
  const { t } = useTranslation();
  const host = window.location.origin;
  return (
    <Page title={t('openData.title')} lead={t('openData.lead')} narrow>
      <Stack gap="section">
        <Section title={t('openData.licenceTitle')}>
          <Text>{t('openData.licence')}</Text>
          <Text>{t('openData.licenceOthers')}</Text>
        </Section>
        <Section title={t('openData.oparlTitle')}>
          <Text>{t('openData.oparl')}</Text>
          <CodeBlock label={t('openData.oparlAddress')}>{`${host}/oparl/v1.1`}</CodeBlock>
          <Text>
            <Link href="/oparl/v1.1">{t('openData.oparlOpen')}</Link>
          </Text>
        </Section>
        <Section title={t('openData.calendarsTitle')}>
          <Text>{t('openData.calendars')}</Text>
          <Calendars host={host} />
          <Text>
            <Link href={paths.calendar}>{t('openData.ownCalendar')}</Link>
          </Text>
        </Section>
        <Section title={t('openData.decisionsTitle')}>
          <Text>{t('openData.decisions')}</Text>
          <Text>
            <Link href={paths.decisions}>{t('openData.decisionsOpen')}</Link>
          </Text>
        </Section>
        <Section title={t('openData.publiccodeTitle')}>
          <Text>{t('openData.publiccode')}</Text>
          <Text>
            <Link href={paths.projects}>{t('openData.publiccodeOpen')}</Link>
          </Text>
        </Section>
        <Section title={t('openData.graphqlTitle')}>
          <Text>{t('openData.graphql')}</Text>
          <CodeBlock label={t('openData.example')}>{example(host)}</CodeBlock>
          <Text>{t('openData.graphqlToken')}</Text>
        </Section>
      </Stack>
    </Page>
  );
}

/** Works when pasted. */
const example = (host: string): string =>
  [
    `curl ${host}/graphql \\`,
    '  -H "Content-Type: application/json" \\',
    `  -d '{"query": "{ decisions(first: 5) { nodes { number title result decidedOn } } }"}'`,
  ].join('\n');

function Calendars({ host }: { host: string }) {
  const { t } = useTranslation();
  return (
    <PartView query={useDocument(OpenDataGroups, {})}>
      {({ workingGroups }) => (
        <ul className="kern-list al-list">
          <li>
            <Link href="/calendar/board.ics">{t('openData.boardCalendar')}</Link>
          </li>
          {workingGroups.nodes.map(({ id, name, calendarUrl }) => (
            <li key={id}>
              <Link href={new URL(calendarUrl, host).pathname}>{t('openData.groupCalendar', { name })}</Link>
            </li>
          ))}
        </ul>
      )}
    </PartView>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="small">
      <Heading level={2}>{title}</Heading>
      {children}
    </Stack>
  );
}
