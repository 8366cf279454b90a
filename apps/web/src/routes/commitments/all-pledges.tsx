import { useTranslation } from 'react-i18next';
import {
  Badge,
  DescriptionList,
  Disclosure,
  EmptyState,
  Heading,
  Link,
  LinkButton,
  Row,
  Select,
  Stack,
  Text,
} from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { knownValues, useUrlValues } from '../../app/url-values.js';
import { AllPledges as AllPledgesDocument, type AllPledgesQuery } from '../../gql/all-pledges.js';
import type { PledgeState } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { PledgeBadge } from '../../parts/funding/round-badge.js';
import { ListOf } from '../../parts/list-of.js';
import type { News } from '../../parts/news-alert.js';
import { hasPledgeActions, PledgeActions } from '../pledge/pledge-actions.js';
import { PledgeSteps } from '../pledge/pledge-steps.js';
import { WhatOf } from './council-schedule.js';

type Pledge = NonNullable<AllPledgesQuery['organization']>['pledges']['nodes'][number];

const sets = {
  active: ['DECLARED', 'RESERVED', 'APPROVED', 'CALLED', 'PAID'],
  ended: ['WITHDRAWN', 'LAPSED'],
} as const satisfies Record<string, PledgeState[]>;
/** What can be done with these stands in the schedule above. */
const scheduled: readonly PledgeState[] = ['DECLARED', 'RESERVED'];
const choices = ['active', 'ended', 'all'] as const;
const nothing = { totalCount: 0, nodes: [] };

interface AllPledgesProps {
  organizationId: string;
  onDone: (news: News) => void;
}

/** All pledges of an organization, newest first. */
export function AllPledges({ organizationId, onDone }: AllPledgesProps) {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const [choice = 'active'] = knownValues(params, 'stand', choices);
  const states: PledgeState[] = choice === 'all' ? [...sets.active, ...sets.ended] : [...sets[choice]];
  const connection = useConnection(
    AllPledgesDocument,
    { id: organizationId, states },
    ({ organization }) => organization?.pledges.pageInfo,
  );
  return (
    <Stack>
      <Heading level={2}>{t('commitments.all')}</Heading>
      <Row>
        <Select
          label={t('commitments.show')}
          value={choice}
          onChange={(event) => set('stand', [event.target.value])}
          options={choices.map((value) => ({ value, label: t(`commitments.showing.${value}`) }))}
        />
      </Row>
      <ListOf
        connection={connection}
        list={({ organization }) => organization?.pledges ?? nothing}
        empty={<NoPledges />}
      >
        {(rows) => (
          <EntryList>
            {rows.map((pledge) => (
              <PledgeEntry key={pledge.id} pledge={pledge} onDone={onDone} />
            ))}
          </EntryList>
        )}
      </ListOf>
    </Stack>
  );
}

function NoPledges() {
  const { t } = useTranslation();
  return (
    <EmptyState
      level={3}
      title={t('commitments.none')}
      actions={<LinkButton href={paths.fundingRounds}>{t('commitments.toRounds')}</LinkButton>}
    >
      <Text>{t('commitments.noneText')}</Text>
    </EmptyState>
  );
}

function PledgeEntry({ pledge, onDone }: { pledge: Pledge; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const { round, state, reference } = pledge;
  return (
    <Entry>
      <Row>
        <Heading level={3} size="small">
          <Link href={paths.fundingRound(round.id)}>{round.title}</Link>
        </Heading>
        <PledgeBadge state={state} />
        {pledge.conditionMet === false && <Badge mood="warning">{t('commitments.conditionUnmet')}</Badge>}
      </Row>
      <Text>
        <WhatOf pledge={pledge} />
        {reference && ` · ${reference}`}
      </Text>
      <Disclosure title={t('commitments.details')}>
        <Stack>
          <DescriptionList items={useFacts(pledge)} />
          <PledgeSteps pledge={pledge} />
        </Stack>
      </Disclosure>
      {!scheduled.includes(state) && hasPledgeActions(pledge) && (
        <PledgeActions pledge={pledge} onDone={onDone} />
      )}
    </Entry>
  );
}

function useFacts({ share, instalments, minOrganizations, minTotal, members }: Pledge) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const conditions = [
    minOrganizations === null ? '' : t('pledge.onlyWithOrganizations', { count: minOrganizations }),
    minTotal === null ? '' : t('pledge.onlyWithTotal', { sum: money(minTotal.amountCents) }),
  ];
  return [
    { term: t('pledge.shareTerm'), value: share && money(share.amountCents) },
    {
      term: t('pledge.years'),
      value: instalments
        .map(({ fiscalYear, amount }) =>
          t('pledge.inYear', { year: fiscalYear, sum: money(amount.amountCents) }),
        )
        .join('; '),
    },
    { term: t('pledge.conditions'), value: conditions.filter(Boolean).join(' ') },
    { term: t('pledge.members'), value: members.map(({ name }) => name).join(', ') },
  ];
}
