import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import type { Ballot } from './ballot.js';

/** By which rules the ballot is counted, and until when it is open. */
export function BallotRules({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, majority, base, quorumPercent, seats, openUntil } = ballot;
  const rules = {
    NAMED: () =>
      t('ballot.rules.named', {
        majority: t(`enums.ballotMajority.${majority}`),
        base: t(`enums.ballotBase.${base}`),
      }),
    CONSENT: () => t('ballot.rules.consent'),
    SECRET: () => t('ballot.rules.secret', { count: seats }),
  }[kind]();
  return (
    <Text size="small">
      {t(`enums.ballotKind.${kind}`)}: {rules}
      {quorumPercent > 0 && ` ${t('ballot.rules.quorum', { percent: quorumPercent })}`}
      {openUntil && ` ${t('ballot.rules.until', { time: format.dateTime(openUntil) })}`}
    </Text>
  );
}
