import { useTranslation } from 'react-i18next';
import { DataTable, Disclosure, Heading, Link, Stack, Text, type Column } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Member } from './member-page.js';

/** Its place in the network today, and the one that it asks for. */
export function MembershipFacts({ member: { membership, pendingMembership } }: { member: Member }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.membership')}</Heading>
      {membership ? (
        <>
          <Text>{t(`enums.circleExplained.${membership.circle}`)}</Text>
          {membership.admittedOn && (
            <Text>{t('member.admittedOn', { date: date(membership.admittedOn) })}</Text>
          )}
          {membership.state === 'SUSPENDED' && <Text>{t('member.suspended')}</Text>}
        </>
      ) : (
        <Text>{t('member.noMembership')}</Text>
      )}
      {pendingMembership && <Pending pending={pendingMembership} />}
      <Text size="small">
        <Link href={paths.circles}>{t('network.toCircles')}</Link>
      </Text>
    </Stack>
  );
}

function Pending({ pending }: { pending: NonNullable<Member['pendingMembership']> }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const circle = t(`enums.circle.${pending.circle}`);
  if (pending.waitingPosition !== null)
    return <Text>{t('member.waiting', { position: pending.waitingPosition })}</Text>;
  return (
    <Text>
      {pending.appliedOn
        ? t('member.appliedOn', { circle, date: date(pending.appliedOn) })
        : t('member.applied', { circle })}
    </Text>
  );
}

type Step = Member['memberships']['nodes'][number]['steps']['nodes'][number];

/** All steps of all its memberships, newest first. */
export function MembershipHistory({ memberships }: { memberships: Member['memberships']['nodes'] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const steps = memberships
    .flatMap((membership) => membership.steps.nodes)
    .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  if (steps.length === 0) return null;
  const shown = steps.some(({ reason }) => reason) ? columns : columns.filter(({ key }) => key !== 'reason');
  return (
    <Disclosure title={t('member.history')}>
      <DataTable
        caption={t('member.history')}
        captionHidden
        rows={steps}
        rowKey={(step) => `${step.occurredAt} ${step.circle} ${step.state}`}
        columns={shown}
      />
    </Disclosure>
  );
}

function useColumns(): Column<Step>[] {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  return [
    {
      key: 'day',
      header: t('member.stepOn'),
      rowHeader: true,
      compact: true,
      cell: (step) => shortDate(step.effectiveOn),
    },
    { key: 'circle', header: t('members.circle'), cell: (step) => t(`enums.circle.${step.circle}`) },
    { key: 'state', header: t('member.step'), cell: (step) => t(`enums.membershipState.${step.state}`) },
    { key: 'reason', header: t('member.stepReason'), cell: (step) => step.reason },
  ];
}
