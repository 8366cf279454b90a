import { useTranslation } from 'react-i18next';
import { Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { VisibilityBadge } from '../../parts/board-badges.js';
import { Markdown } from '../../parts/markdown.js';
import type { Minutes } from './minutes-page.js';

/** Corrections after the approval; the text itself stays as it was approved. */
export function Addenda({ addenda }: { addenda: Minutes['addenda'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack>
      <Heading level={2}>{t('minutes.addenda')}</Heading>
      {addenda.map(({ id, number, text, visibility, writtenAt }) => (
        <Stack key={id} gap="small">
          <Heading level={3}>{t('minutes.addendumNumber', { number })}</Heading>
          <Row>
            <Text size="small" muted>
              {format.dateTime(writtenAt)}
            </Text>
            <VisibilityBadge visibility={visibility} />
          </Row>
          <Markdown text={text} level={4} />
        </Stack>
      ))}
    </Stack>
  );
}
