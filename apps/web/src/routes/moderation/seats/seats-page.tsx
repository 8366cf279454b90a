import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '@allmende/web-kern';
import { paths } from '../../../app/paths.js';
import { NewsAlert, type News } from '../../../parts/news-alert.js';
import { ModerationFrame } from '../moderation-frame.js';
import { AdmitMemberPart } from './admit-member.js';
import { BoardPart } from './board-part.js';
import { WaitingPart } from './waiting-part.js';
import { WithoutCoordinatorPart } from './without-coordinator-part.js';

export function Component() {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  return (
    <ModerationFrame title={t('seats.title')} lead={t('seats.lead')} here={paths.seats}>
      <NewsAlert news={news} />
      <Stack gap="section">
        <BoardPart onDone={setNews} />
        <WaitingPart />
        <WithoutCoordinatorPart />
        <AdmitMemberPart onDone={setNews} />
      </Stack>
    </ModerationFrame>
  );
}
