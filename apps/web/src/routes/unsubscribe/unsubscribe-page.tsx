import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Alert, Button, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import type { ApiError } from '../../api/api-error.js';
import { FailureAlert } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import { setSubscription, type Subscription } from './subscription.js';

export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  return (
    <Page title={t('unsubscribe.title')} narrow>
      {token === '' ? <Invalid /> : <Choice key={token} token={token} />}
    </Page>
  );
}

/** Opening the link changes nothing: programs look at links, too. Only the button does. */
function Choice({ token }: { token: string }) {
  const command = useMutation<Subscription, ApiError, 'unsubscribe' | 'resubscribe'>({
    mutationFn: (act) => setSubscription(token, act),
  });
  const { error, data } = command;
  if (error?.code === 'BAD_USER_INPUT') return <Invalid />;
  const run = (act: 'unsubscribe' | 'resubscribe') => command.mutate(act);
  return (
    <Stack>
      {error && <FailureAlert error={error} />}
      {data ? (
        <Done subscription={data} busy={command.isPending} onChange={run} />
      ) : (
        <Question busy={command.isPending} onConfirm={() => run('unsubscribe')} />
      )}
    </Stack>
  );
}

function Question({ busy, onConfirm }: { busy: boolean; onConfirm: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text size="large">{t('unsubscribe.question')}</Text>
      <Text>{t('unsubscribe.questionText')}</Text>
      <Row>
        <Button look="primary" busy={busy} onClick={onConfirm}>
          {busy ? t('unsubscribe.busy') : t('unsubscribe.confirm')}
        </Button>
        <LinkButton href={paths.start}>{t('unsubscribe.keep')}</LinkButton>
      </Row>
      <Elsewhere />
    </Stack>
  );
}

function Done(props: {
  subscription: Subscription;
  busy: boolean;
  onChange: (act: 'unsubscribe' | 'resubscribe') => void;
}) {
  const { t } = useTranslation();
  const { subscription, busy, onChange } = props;
  const off = subscription.cadence === 'OFF';
  const topic = t(`preferences.topic.${subscription.topic}`);
  return (
    <Stack>
      <TakesFocus on={subscription}>
        <Alert kind="success" title={off ? t('unsubscribe.off', { topic }) : t('unsubscribe.on', { topic })}>
          <Text>{off ? t('unsubscribe.offText') : t('unsubscribe.onText')}</Text>
        </Alert>
      </TakesFocus>
      <div>
        <Button busy={busy} onClick={() => onChange(off ? 'resubscribe' : 'unsubscribe')}>
          {off ? t('unsubscribe.undo') : t('unsubscribe.confirm')}
        </Button>
      </div>
      <Elsewhere />
    </Stack>
  );
}

function Elsewhere() {
  const { t } = useTranslation();
  return (
    <Text>
      {t('unsubscribe.elsewhere')} <Link href={paths.notifications}>{t('unsubscribe.preferences')}</Link>
    </Text>
  );
}

function Invalid() {
  const { t } = useTranslation();
  return (
    <Stack>
      <TakesFocus on="invalid">
        <Alert kind="danger" title={t('unsubscribe.invalid')}>
          <Text>{t('unsubscribe.invalidText')}</Text>
        </Alert>
      </TakesFocus>
      <Elsewhere />
    </Stack>
  );
}
