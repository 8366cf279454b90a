import { useTranslation } from 'react-i18next';
import { DescriptionList, Heading, Stack, Text } from '@allmende/web-kern';
import type { Project } from './project-page.js';

/** The two axes of status, each with what its value means. */
export function ProjectStatus({ project: { lifecycle, developmentStatus } }: { project: Project }) {
  const { t } = useTranslation();
  const explained = (value: string, explanation: string) => (
    <>
      <strong>{value}</strong>
      <Text size="small">{explanation}</Text>
    </>
  );
  const upstream = developmentStatus
    ? explained(
        t(`enums.developmentStatus.${developmentStatus}`),
        t(`enums.developmentStatusExplained.${developmentStatus}`),
      )
    : explained(t('project.upstreamUnknown'), t('project.upstreamUnknownText'));
  return (
    <Stack gap="small">
      <Heading level={2}>{t('project.status')}</Heading>
      <DescriptionList
        column
        items={[
          {
            term: t('project.boardStatus'),
            value: explained(t(`enums.lifecycle.${lifecycle}`), t(`enums.lifecycleExplained.${lifecycle}`)),
          },
          { term: t('project.upstreamStatus'), value: upstream },
        ]}
      />
    </Stack>
  );
}
