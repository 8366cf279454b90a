import { useTranslation } from 'react-i18next';
import { CodeBlock, Disclosure, Stack, Text } from '@allmende/web-kern';
import type { Minutes } from './minutes-page.js';

/** By what one can tell that the text is still the approved one. */
export function Seal({ minutes: { sha256, publicSha256 } }: { minutes: Minutes }) {
  const { t } = useTranslation();
  return (
    <Disclosure title={t('minutes.seal')}>
      <Stack>
        <Text>{t('minutes.sealText')}</Text>
        {publicSha256 && <CodeBlock label={t('minutes.sealPublic')}>{publicSha256}</CodeBlock>}
        {sha256 && <Text>{t('minutes.sealBody')}</Text>}
        {sha256 && <CodeBlock label={t('minutes.sealWhole')}>{sha256}</CodeBlock>}
      </Stack>
    </Disclosure>
  );
}
