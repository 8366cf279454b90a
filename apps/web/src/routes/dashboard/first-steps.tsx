import { useTranslation } from 'react-i18next';
import { EmptyState, LinkButton } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';

const steps = ['use', 'find', 'follow'] as const;

/** For an organization that takes part in nothing yet: what to do first. */
export function FirstSteps({ organization }: { organization: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('dashboard.firstSteps', { organization })}
      level={3}
      actions={
        <>
          <LinkButton look="primary" href={paths.projects}>
            {t('dashboard.findProject')}
          </LinkButton>
          <LinkButton href={paths.members}>{t('dashboard.seeOthers')}</LinkButton>
        </>
      }
    >
      <ol className="kern-list al-list">
        {steps.map((step) => (
          <li key={step}>{t(`dashboard.steps.${step}`, { organization })}</li>
        ))}
      </ol>
    </EmptyState>
  );
}
