import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, EmptyState, Heading, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { ManageUsage, type ManageUsageQuery } from '../../gql/manage-usage.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import { ManageFrame } from './manage-frame.js';
import { UsageDialog } from './usage-dialog.js';

type Usage = NonNullable<ManageUsageQuery['organization']>;
/** A project's file says that the organization uses it. */
export type UsageClaim = Usage['open']['nodes'][number];

export function Component() {
  return (
    <ManageFrame section="usage">{({ id, name }) => <Loader id={id} organization={name} />}</ManageFrame>
  );
}

function Loader({ id, organization }: { id: string; organization: string }) {
  const query = useDocument(ManageUsage, { id });
  return (
    <PartView query={query}>
      {(data) => data.organization && <Claims usage={data.organization} organization={organization} />}
    </PartView>
  );
}

function Claims({ usage, organization }: { usage: Usage; organization: string }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const say = (title: string) => setNews({ title });
  return (
    <Stack gap="section">
      <Stack>
        <Heading level={2}>{t('usage.waiting')}</Heading>
        <NewsAlert news={news} />
        {usage.open.nodes.length === 0 ? (
          <NothingWaits organization={organization} />
        ) : (
          <EntryList>
            {usage.open.nodes.map((claim) => (
              <Waiting key={claim.id} claim={claim} organization={organization} onDone={say} />
            ))}
          </EntryList>
        )}
      </Stack>
      <Answered claims={usage.answered.nodes} />
    </Stack>
  );
}

function NothingWaits({ organization }: { organization: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      level={3}
      title={t('usage.emptyTitle')}
      actions={<LinkButton href={paths.projects}>{t('usage.findProject')}</LinkButton>}
    >
      <Text>{t('usage.emptyText', { organization })}</Text>
    </EmptyState>
  );
}

interface WaitingProps {
  claim: UsageClaim;
  organization: string;
  onDone: (said: string) => void;
}

function Waiting({ claim, organization, onDone }: WaitingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { project, text, reason, createdAt, viewerCanAnswer } = claim;
  const answer = (
    <Button
      small
      aria-haspopup="dialog"
      aria-label={t('usage.answerOf', { project: project.name })}
      onClick={() => setOpen(true)}
    >
      {t('usage.answer')}
    </Button>
  );
  return (
    <Entry strong actions={viewerCanAnswer && answer}>
      <Heading level={3} size="small">
        <Link href={paths.project(project.slug)}>{project.name}</Link>
      </Heading>
      <Text size="small">{t('usage.named', { text, date: format.date(createdAt) })}</Text>
      <Text size="small" muted>
        {reason}
      </Text>
      {open && <UsageDialog {...{ claim, organization, onDone }} onClose={() => setOpen(false)} />}
    </Entry>
  );
}

function Answered({ claims }: { claims: Usage['answered']['nodes'] }) {
  const { t } = useTranslation();
  if (claims.length === 0) return null;
  return (
    <Stack>
      <Heading level={2}>{t('usage.answered')}</Heading>
      <EntryList>
        {claims.map(({ id, state, project }) => (
          <Entry key={id}>
            <Row>
              <Link href={paths.project(project.slug)}>{project.name}</Link>
              <Badge mood={state === 'CONFIRMED' ? 'success' : 'neutral'}>
                {t(`enums.usageClaimState.${state}`)}
              </Badge>
            </Row>
          </Entry>
        ))}
      </EntryList>
    </Stack>
  );
}
