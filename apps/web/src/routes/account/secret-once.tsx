import { useTranslation } from 'react-i18next';
import { Alert, Button, Row, Stack, Text } from '@allmende/web-kern';
import { leaving } from '../../app/page.js';
import { CopyButton } from '../../parts/copy-button.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import type { MadeToken } from './new-token-dialog.js';
import './account.css';

/** Shows a new secret until its owner says that she has it; takes the focus. */
export function SecretOnce({ token, onDone }: { token: MadeToken; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <TakesFocus on={token}>
      <Alert kind="warning" title={t('tokens.secretTitle', { name: token.name })}>
        <Stack>
          <Text>{t('tokens.secretText')}</Text>
          <code className="secret">{token.secret}</code>
          <Row>
            <CopyButton text={token.secret} label={t('tokens.copy')} />
            <Button onClick={leaving(onDone)}>{t('tokens.secretDone')}</Button>
          </Row>
        </Stack>
      </Alert>
    </TakesFocus>
  );
}
