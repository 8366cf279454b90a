import { useTranslation } from 'react-i18next';
import { LinkButton, Row, Stack } from '@allmende/web-kern';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { BoardOnDay } from './board-on-day.js';
import { ByLand } from './by-land.js';
import { Timeline } from './timeline.js';

/** The network as a whole: where its members are, how it grew, who had a voice when. */
export function Component() {
  const { t } = useTranslation();
  return (
    <Page title={t('network.title')} lead={t('network.lead')}>
      <Stack gap="section">
        <ByLand />
        <Timeline />
        <BoardOnDay />
        <Row>
          <LinkButton href={paths.members}>{t('network.toMembers')}</LinkButton>
          <LinkButton href={paths.circles}>{t('network.toCircles')}</LinkButton>
          <LinkButton href={paths.apply}>{t('network.toApply')}</LinkButton>
        </Row>
      </Stack>
    </Page>
  );
}
