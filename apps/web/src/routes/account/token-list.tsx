import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Badge, Button, Link, Row, Stack, Text, type Mood } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import type { ApiTokensQuery } from '../../gql/api-tokens.js';
import { RevokeApiToken } from '../../gql/revoke-api-token.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { lastDay, scopeKey } from './token-scopes.js';

type Token = NonNullable<ApiTokensQuery['viewer']>['apiTokens']['nodes'][number];

/** The tokens of the viewer; those that still work can be revoked. */
export function TokenList({ tokens }: { tokens: readonly Token[] }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Token>();
  const [ended, setEnded] = useState<Token>();
  return (
    <Stack>
      {ended && (
        <TakesFocus on={ended}>
          <Alert kind="success" title={t('tokens.revoked', { name: ended.name })} />
        </TakesFocus>
      )}
      <EntryList>
        {tokens.map((token) => (
          <TokenEntry key={token.id} token={token} onRevoke={() => setEnding(token)} />
        ))}
      </EntryList>
      {ending && (
        <RevokeDialog token={ending} onClose={() => setEnding(undefined)} onDone={() => setEnded(ending)} />
      )}
    </Stack>
  );
}

function RevokeDialog(props: { token: Token; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const { token, onClose, onDone } = props;
  const command = useCommand(RevokeApiToken);
  const faults = useFieldFaults({ tokenId: t('tokens.name') });
  const submit = async () => {
    const { revokeApiToken } = await command.mutateAsync({ tokenId: token.id });
    faults.show(revokeApiToken.userErrors);
    if (revokeApiToken.userErrors.length > 0) return;
    onClose();
    onDone();
  };
  return (
    <DialogForm
      title={t('tokens.revokeTitle', { name: token.name })}
      confirm={t('tokens.revoke')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('tokens.revokeText')}</Text>
    </DialogForm>
  );
}

const moods = { active: 'success', expired: 'warning', revoked: 'neutral' } as const satisfies Record<
  string,
  Mood | 'neutral'
>;

function stateOf({ revokedAt, expiresAt }: Token, now: Date): keyof typeof moods {
  if (revokedAt) return 'revoked';
  return new Date(expiresAt) <= now ? 'expired' : 'active';
}

function TokenEntry({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = stateOf(token, new Date());
  const scopes = token.scopes.map((scope) => {
    const key = scopeKey(scope);
    return key ? t(`tokens.scope.${key}`) : scope;
  });
  const end = token.revokedAt ? format.dateTime(token.revokedAt) : format.date(lastDay(token.expiresAt));
  return (
    <Entry
      actions={
        state === 'active' && (
          <Button small aria-label={t('tokens.revokeNamed', { name: token.name })} onClick={onRevoke}>
            {t('tokens.revoke')}
          </Button>
        )
      }
    >
      <Row>
        <strong>{token.name}</strong>
        <Badge mood={moods[state]}>{t(`tokens.state.${state}`)}</Badge>
      </Row>
      <Text size="small">
        <code className="token-text">alm_{token.prefix}_…</code> {t('tokens.for')}{' '}
        <Link href={paths.member(token.organization.id)} small>
          {token.organization.name}
        </Link>
      </Text>
      <Text size="small">{t('tokens.may', { scopes: scopes.join(', ') })}</Text>
      <Text size="small" muted>
        {token.lastUsedAt
          ? t('tokens.lastUsed', { when: format.dateTime(token.lastUsedAt) })
          : t('tokens.neverUsed')}{' '}
        {t(`tokens.end.${state}`, { when: end })}
      </Text>
    </Entry>
  );
}
