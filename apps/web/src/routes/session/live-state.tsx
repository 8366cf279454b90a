import { useTranslation } from 'react-i18next';
import { Alert, Text } from '@allmende/web-kern';
import type { LiveState as State } from '../../api/live.js';

/** Says so when what is on screen may be old. */
export function LiveState({ state }: { state: State }) {
  const { t } = useTranslation();
  if (state !== 'DOWN') return null;
  return (
    <Alert kind="warning" title={t('session.down')} announce>
      <Text size="small">{t('session.downText')}</Text>
    </Alert>
  );
}
