import { useTranslation } from 'react-i18next';
import { DescriptionList, Heading, Stack } from '@allmende/web-kern';
import { useFormat } from '../../../i18n/format.js';
import { Written } from '../../../parts/thread.js';
import type { DeskApplication } from './desk-page.js';

/** What was recommended and decided; nothing as long as neither was. */
export function DeskOutcome({ application }: { application: DeskApplication }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, decidedAt, decisionReason, boardDecision, membership, ageDays } = application;
  const { recommendation, recommendationReason, recommendedAt } = application;
  const position = membership?.waitingPosition ?? null;
  return (
    <>
      {decidedAt && (
        <Stack>
          <Heading level={2}>{t('desk.decision')}</Heading>
          <DescriptionList
            items={[
              {
                term: t('desk.outcome'),
                value: t('desk.outcomeOn', {
                  state: t(`enums.applicationState.${state}`),
                  date: format.date(decidedAt),
                }),
              },
              { term: t('desk.duration'), value: t('desk.daysTaken', { count: ageDays }) },
              {
                term: t('application.step.waiting'),
                value: position === null ? null : t('application.position', { position }),
              },
              { term: t('desk.boardDecision'), value: boardDecision },
              { term: t('desk.reason'), value: decisionReason && <Written>{decisionReason}</Written> },
            ]}
          />
        </Stack>
      )}
      {recommendation && recommendedAt && (
        <Stack>
          <Heading level={2}>{t('desk.recommendation')}</Heading>
          <DescriptionList
            items={[
              { term: t('desk.recommends'), value: t(`enums.recommendation.${recommendation}`) },
              { term: t('desk.reason'), value: <Written>{recommendationReason ?? ''}</Written> },
              { term: t('desk.recommendedAt'), value: format.date(recommendedAt) },
            ]}
          />
        </Stack>
      )}
    </>
  );
}
