import { useTranslation } from 'react-i18next';
import { DescriptionList, Heading, Link, Stack } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Round } from './round-page.js';

/** What for, until when, by which rules. */
export function RoundFacts({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { date, dateTime, money } = useFormat();
  const { project, fund, cap, overTarget, proof, pledgedPersonDays, decisions, extensions } = round;
  const adopted = decisions.filter((decision) => decision.adopted);
  return (
    <Stack>
      <Heading level={2} size="medium">
        {t('fundingRound.facts')}
      </Heading>
      <DescriptionList
        column
        items={[
          {
            term: t('fundingRound.project'),
            value: project && <Link href={paths.project(project.slug)}>{project.name}</Link>,
          },
          {
            term: t('fundingRound.fund'),
            value: fund && <Link href={paths.fund(fund.slug)}>{fund.name}</Link>,
          },
          { term: t('fundingRounds.purpose'), value: t(`enums.fundingPurpose.${round.purpose}`) },
          { term: t('fundingRound.closesAt'), value: dateTime(round.closesAt) },
          {
            term: t('fundingRound.extended'),
            value:
              extensions.length === 0
                ? null
                : extensions.map(({ id, closedAt, decision }) => (
                    <span key={id}>
                      {t('fundingRound.extendedFrom', {
                        from: dateTime(closedAt),
                        number: decision.number,
                      })}{' '}
                    </span>
                  )),
          },
          { term: t('fundingRound.fiscalYears'), value: round.fiscalYears.join(', ') },
          { term: t('fundingRound.eligible'), value: t(`enums.fundingEligibility.${round.eligible}`) },
          {
            term: t('fundingRound.costKey'),
            value: proof ? t(`enums.costKeyKind.${proof.kind}`) : t('fundingRound.noCostKey'),
          },
          { term: t('fundingRound.overTarget'), value: t(`enums.overTargetRuleExplained.${overTarget}`) },
          { term: t('fundingRound.cap'), value: overTarget === 'REFUSE' ? null : money(cap.amountCents) },
          {
            term: t('fundingRound.personDays'),
            value:
              pledgedPersonDays === 0
                ? null
                : t('fundingRound.personDaysCount', { count: pledgedPersonDays }),
          },
          {
            term: t('fundingRound.decision'),
            value:
              adopted.length === 0
                ? null
                : adopted.map(({ id, number }) => (
                    <Link key={id} href={paths.decision(number)}>
                      {number}
                    </Link>
                  )),
          },
          {
            term: t('fundingRound.programmes'),
            value:
              round.programmes.length === 0
                ? null
                : round.programmes.map(({ id, slug, name }) => (
                    <div key={id}>
                      <Link href={paths.programme(slug)}>{name}</Link>
                    </div>
                  )),
          },
          { term: t('fundingRound.openedAt'), value: round.openedAt && date(round.openedAt) },
          { term: t('fundingRound.evaluatedAt'), value: round.evaluatedAt && date(round.evaluatedAt) },
          { term: t('fundingRound.settledAt'), value: round.settledAt && date(round.settledAt) },
        ]}
      />
    </Stack>
  );
}
