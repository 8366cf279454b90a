import { useTranslation } from 'react-i18next';
import { Badge, Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { PledgeBadge } from '../../parts/funding/round-badge.js';
import type { News } from '../../parts/news-alert.js';
import { PledgeActions } from '../pledge/pledge-actions.js';
import type { Promiser } from './commitments-page.js';
import { nextStepOf, urgencyOf } from './schedule.js';

type Scheduled = Promiser['councilSchedule'][number];

interface CouncilScheduleProps {
  pledges: readonly Scheduled[];
  onDone: (news: News) => void;
}

/** What must go to the council when; what has no day yet stands at the end. */
export function CouncilSchedule({ pledges, onDone }: CouncilScheduleProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('commitments.schedule')}</Heading>
      {pledges.length === 0 ? (
        <Text>{t('commitments.scheduleEmpty')}</Text>
      ) : (
        <>
          <Text>{t('commitments.scheduleText')}</Text>
          <EntryList>
            {pledges.map((pledge) => (
              <ScheduledPledge key={pledge.id} pledge={pledge} onDone={onDone} />
            ))}
          </EntryList>
        </>
      )}
    </Stack>
  );
}

function ScheduledPledge({ pledge, onDone }: { pledge: Scheduled; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { round, councilOn, state } = pledge;
  const now = new Date();
  const urgency = urgencyOf(pledge, now);
  return (
    <Entry strong={urgency !== null}>
      <Row>
        <Heading level={3} size="small">
          {councilOn
            ? t('commitments.councilOn', { date: format.weekday(councilOn) })
            : t('commitments.noCouncilDay')}
        </Heading>
        <PledgeBadge state={state} />
        {urgency && (
          <Badge mood={urgency.overdue ? 'danger' : 'warning'}>
            {urgency.overdue ? t('commitments.overdue') : t('commitments.inDays', { count: urgency.days })}
          </Badge>
        )}
      </Row>
      <Text>
        <Link href={paths.fundingRound(round.id)}>{round.title}</Link> · <WhatOf pledge={pledge} />
      </Text>
      <Text size="small" muted>
        {t('commitments.roundCloses', { date: format.dateTime(round.closesAt) })}
      </Text>
      <Text size="small">{t(`commitments.next.${nextStepOf(pledge, now)}`)}</Text>
      <PledgeActions pledge={pledge} onDone={onDone} />
    </Entry>
  );
}

/** Its amount, or its days of work. */
export function WhatOf({
  pledge: { kind, amount, personDays },
}: {
  pledge: Pick<Scheduled, 'kind' | 'amount' | 'personDays'>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = personDays ?? 0;
  if (kind === 'MONEY') return format.money(amount.amountCents);
  return t('pledge.days', { count: days, number: format.number(days) });
}
