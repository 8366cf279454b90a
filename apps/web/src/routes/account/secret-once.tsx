import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Announcement, Button, Row, Stack, Text } from '@allmende/web-kern';
import { leaving } from '../../app/page.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import type { MadeToken } from './new-token-dialog.js';
import './account.css';

/** Shows a new secret until its owner says that she has it; takes the focus. */
export function SecretOnce({ token, onDone }: { token: MadeToken; onDone: () => void }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token.secret);
      setSaid(t('tokens.copied'));
    } catch {
      // Without https, or when the browser forbids it.
      setSaid(t('tokens.notCopied'));
    }
  };
  return (
    <TakesFocus on={token}>
      <Alert kind="warning" title={t('tokens.secretTitle', { name: token.name })}>
        <Stack>
          <Text>{t('tokens.secretText')}</Text>
          <code className="secret">{token.secret}</code>
          <Row>
            <Button look="primary" onClick={() => void copy()}>
              {t('tokens.copy')}
            </Button>
            <Button onClick={leaving(onDone)}>{t('tokens.secretDone')}</Button>
          </Row>
          <Announcement visible>{said}</Announcement>
        </Stack>
      </Alert>
    </TakesFocus>
  );
}
