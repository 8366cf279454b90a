import { useTranslation } from 'react-i18next';
import { LinkButton } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { Task } from './task.js';
import type { WaitingWork } from './waiting-work.js';

/** A desk of the moderation on which something lies. */
export function WaitingTask({ work: { name, count, href } }: { work: WaitingWork }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Task
      strong
      title={t(`dashboard.waitingWork.${name}`, { count, number: format.number(count) })}
      text={t(`dashboard.waitingWorkText.${name}`)}
      action={
        <LinkButton href={href} small>
          {t(`dashboard.waitingWorkOpen.${name}`)}
        </LinkButton>
      }
    />
  );
}
