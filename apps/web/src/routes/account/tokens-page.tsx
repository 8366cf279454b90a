import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, CodeBlock, EmptyState, Heading, Loading, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { ApiTokens } from '../../gql/api-tokens.js';
import type { ViewerQuery } from '../../gql/viewer.js';
import { More } from '../../parts/more.js';
import { AccountFrame } from './account-frame.js';
import { NewTokenDialog, type MadeToken } from './new-token-dialog.js';
import { SecretOnce } from './secret-once.js';
import { TokenList } from './token-list.js';

type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Organizations for which the viewer may make tokens. */
const coordinated = ({ grants }: Viewer) =>
  grants.flatMap(({ role, organization }) => (role === 'COORDINATOR' && organization ? [organization] : []));

export function Component() {
  return <SignedIn>{(viewer) => <TokensPage viewer={viewer} />}</SignedIn>;
}

function TokensPage({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<MadeToken>();
  const organizations = coordinated(viewer);
  const create = organizations.length > 0 && (
    <Button look="primary" icon="add" onClick={() => setAsking(true)}>
      {t('tokens.create')}
    </Button>
  );
  return (
    <AccountFrame title={t('tokens.title')} lead={t('tokens.lead')} here={paths.tokens}>
      <Stack gap="section">
        {made && <SecretOnce token={made} onDone={() => setMade(undefined)} />}
        <OwnTokens create={create} mayCreate={organizations.length > 0} />
        <HowTo />
      </Stack>
      {asking && (
        <NewTokenDialog organizations={organizations} onClose={() => setAsking(false)} onMade={setMade} />
      )}
    </AccountFrame>
  );
}

function OwnTokens({ create, mayCreate }: { create: ReactNode; mayCreate: boolean }) {
  const { t } = useTranslation();
  const connection = useConnection(ApiTokens, {}, (data) => data.viewer?.apiTokens.pageInfo);
  const pages = connection.data?.pages;
  if (!pages) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} />;
  }
  const tokens = pages.flatMap((page) => page.viewer?.apiTokens.nodes ?? []);
  const total = pages.at(-1)?.viewer?.apiTokens.totalCount ?? 0;
  if (tokens.length === 0) {
    return (
      <EmptyState title={t('tokens.emptyTitle')} actions={create}>
        <Text>{t('tokens.emptyText')}</Text>
        {!mayCreate && <Text>{t('tokens.notCoordinating')}</Text>}
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Heading level={2}>{t('tokens.own')}</Heading>
      {create}
      <TokenList tokens={tokens} />
      <More connection={connection} shown={tokens.length} total={total} />
    </Stack>
  );
}

/** What a token is good for, with a call that works when pasted. */
function HowTo() {
  const { t } = useTranslation();
  const door = `${window.location.origin}/api/graphql`;
  const call = [
    `curl ${door} \\`,
    '  -H "Authorization: Bearer $ALLMENDE_TOKEN" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '{"query": "{ projects(first: 5) { nodes { name licence } } }"}'`,
  ].join('\n');
  return (
    <Stack>
      <Heading level={2}>{t('tokens.howTo')}</Heading>
      <Text>{t('tokens.howToText', { door })}</Text>
      <CodeBlock label={t('tokens.example')}>{call}</CodeBlock>
      <Text>{t('tokens.howToErrors')}</Text>
    </Stack>
  );
}
