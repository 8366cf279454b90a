import { useTranslation } from 'react-i18next';
import { LinkButton } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { FundingTask } from './funding-tasks.js';
import { Task } from './task.js';

/** What is to be done about the pledges of an organization. */
export function FundingTaskEntry({ task: { kind, organization, count, until } }: { task: FundingTask }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, name } = organization;
  return (
    <Task
      strong
      title={t(`dashboard.funding.${kind}`, { count, name })}
      text={t(`dashboard.funding.${kind}Text`, { date: format.date(until) })}
      action={
        <LinkButton href={paths.commitmentsOf(id)} small aria-label={t('dashboard.funding.openOf', { name })}>
          {t('dashboard.funding.open')}
        </LinkButton>
      }
    />
  );
}
