import { useTranslation } from 'react-i18next';
import { Badge, Heading, LinkButton, Row, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { Entry } from '../entry-list.js';
import { remaining, type Remaining } from './deadline.js';
import type { Duty } from './duties.js';

/** Days before a deadline from which on it is set off from others. */
const soon = 3;

/** One duty: what, until when, and where it is done. */
export function DutyEntry({ duty }: { duty: Duty }) {
  const { t } = useTranslation();
  const { kind, until, href } = duty;
  const left = until === null ? null : remaining(until, new Date());
  const title = useTitle(duty);
  return (
    <Entry
      strong={left === null || left.overdue || left.days <= soon}
      actions={
        <LinkButton
          href={href}
          small
          aria-label={t('duties.doIt', { action: t(`duties.action.${kind}`), title })}
        >
          {t(`duties.action.${kind}`)}
        </LinkButton>
      }
    >
      <Heading level={3} size="small">
        {title}
      </Heading>
      <Row>
        <Text size="small">
          <Until duty={duty} />
        </Text>
        {left && <Left left={left} />}
      </Row>
    </Entry>
  );
}

function useTitle({ kind, about, number, heldOn }: Duty): string {
  const { t } = useTranslation();
  const format = useFormat();
  return t(`duties.title.${kind}`, { about, number, date: heldOn && format.date(heldOn) });
}

function Until({ duty: { kind, until, organization } }: { duty: Duty }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (until === null) return t('duties.now');
  const time = until.length === 10 ? format.weekday(until) : format.dateTime(until);
  const words = t(`duties.until.${kind}`, { time });
  return organization ? t('duties.forOrganization', { organization, words }) : words;
}

/** In words, so that no colour is needed to see what is late. */
function Left({ left: { overdue, days } }: { left: Remaining }) {
  const { t } = useTranslation();
  if (overdue)
    return (
      <Badge mood="danger">
        {days === 0 ? t('duties.overdueToday') : t('duties.overdue', { count: days })}
      </Badge>
    );
  return (
    <Badge mood={days <= soon ? 'warning' : 'neutral'}>
      {days === 0 ? t('duties.today') : t('duties.left', { count: days })}
    </Badge>
  );
}
