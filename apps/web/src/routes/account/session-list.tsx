import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Badge, Button, Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { RevokeSession } from '../../gql/revoke-session.js';
import { SignOutEverywhere } from '../../gql/sign-out-everywhere.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Account } from './account-page.js';
import { deviceOf } from './device.js';

type Session = Account['sessions'][number];

/** Where this account is signed in; each other place can be ended, and all at once. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Session>();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const others = sessions.filter(({ current }) => !current);
  return (
    <Stack>
      <Heading level={2}>{t('account.sessions')}</Heading>
      <Text>{t('account.sessionsText')}</Text>
      {said && (
        <TakesFocus on={said}>
          <Alert kind="success" title={said} />
        </TakesFocus>
      )}
      <EntryList>
        {[...sessions.filter(({ current }) => current), ...others].map((session) => (
          <SessionEntry key={session.id} session={session} onEnd={() => setEnding(session)} />
        ))}
      </EntryList>
      {others.length > 0 && <Button onClick={() => setAsking(true)}>{t('account.signOutEverywhere')}</Button>}
      {ending && <EndDialog session={ending} onClose={() => setEnding(undefined)} onDone={setSaid} />}
      {asking && <EndAllDialog onClose={() => setAsking(false)} onDone={setSaid} />}
    </Stack>
  );
}

/** A browser on a system, as far as it is known. */
function useDeviceName(): (session: Session) => string {
  const { t } = useTranslation();
  return ({ userAgent }) => {
    const { browser, system } = deviceOf(userAgent);
    if (browser && system) return t('account.browserOn', { browser, system });
    return browser ?? system ?? t('account.unknownDevice');
  };
}

function SessionEntry({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const device = useDeviceName()(session);
  return (
    <Entry
      actions={
        !session.current && (
          <Button small aria-label={t('account.endSessionOf', { device })} onClick={onEnd}>
            {t('account.endSession')}
          </Button>
        )
      }
    >
      <Row>
        <strong>{device}</strong>
        {session.current && <Badge mood="info">{t('account.thisDevice')}</Badge>}
      </Row>
      <Text size="small" muted>
        {t('account.lastSeen', {
          last: format.dateTime(session.lastSeenAt),
          since: format.dateTime(session.createdAt),
        })}
      </Text>
    </Entry>
  );
}

interface EndProps {
  onClose: () => void;
  onDone: (said: string) => void;
}

function EndDialog({ session, onClose, onDone }: EndProps & { session: Session }) {
  const { t } = useTranslation();
  const device = useDeviceName()(session);
  const command = useCommand(RevokeSession);
  const faults = useFieldFaults({ sessionId: t('account.sessions') });
  const submit = async () => {
    const { revokeSession } = await command.mutateAsync({ sessionId: session.id });
    faults.show(revokeSession.userErrors);
    if (revokeSession.userErrors.length > 0) return;
    onClose();
    onDone(t('account.sessionEnded', { device }));
  };
  return (
    <DialogForm
      title={t('account.endSessionTitle')}
      confirm={t('account.endSession')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('account.endSessionText', { device })}</Text>
    </DialogForm>
  );
}

function EndAllDialog({ onClose, onDone }: EndProps) {
  const { t } = useTranslation();
  const command = useCommand(SignOutEverywhere);
  const submit = async () => {
    const { signOutEverywhere } = await command.mutateAsync({});
    onClose();
    onDone(t('account.signedOut', { count: signOutEverywhere.count }));
  };
  return (
    <DialogForm
      title={t('account.signOutEverywhereTitle')}
      confirm={t('account.signOutEverywhere')}
      onClose={onClose}
      onSubmit={submit}
      faults={[]}
      error={command.error}
    >
      <Text>{t('account.signOutEverywhereText')}</Text>
    </DialogForm>
  );
}
