import { useTranslation } from 'react-i18next';
import { Badge, Link, Row, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import type { DecisionRegisterQuery } from '../../gql/decision-register.js';
import { useFormat } from '../../i18n/format.js';
import { DecisionBadge, VisibilityBadge } from '../../parts/board-badges.js';
import { Entry } from '../../parts/entry-list.js';

type Decision = DecisionRegisterQuery['decisions']['nodes'][number];

/** A decision of the register: which, what, when, and how far it has come at home. */
export function DecisionEntry({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { number, title, result, visibility, jointPosition, decidedOn, doneOn, dueOn, workingGroup } =
    decision;
  const facts = [
    t('decisionRegister.decidedOn', { date: format.date(decidedOn) }),
    workingGroup?.name ?? t('meetings.board'),
    doneOn
      ? t('decisionRegister.doneOn', { date: format.date(doneOn) })
      : dueOn && t('decisionRegister.dueOn', { date: format.date(dueOn) }),
  ];
  return (
    <Entry>
      <Text size="small" muted>
        {number}
      </Text>
      <Row>
        <Link href={paths.decision(number)}>{title}</Link>
        <DecisionBadge result={result} />
        {jointPosition && <Badge>{t('decisionRegister.jointBadge')}</Badge>}
        <VisibilityBadge visibility={visibility} />
      </Row>
      <Text size="small">{facts.filter(Boolean).join(' · ')}</Text>
      {decision.adoptionSummary && <AdoptionLine summary={decision.adoptionSummary} />}
    </Entry>
  );
}

type Summary = NonNullable<Decision['adoptionSummary']>;

/** Where the councils at home stand, in a line: the open ones only once one has said something. */
function AdoptionLine({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const { decided, planned, notNeeded, open } = summary;
  if (decided + planned + notNeeded === 0) return null;
  const parts = [
    decided > 0 && t('decisionRegister.adoption.decided', { count: decided }),
    planned > 0 && t('decisionRegister.adoption.planned', { count: planned }),
    notNeeded > 0 && t('decisionRegister.adoption.notNeeded', { count: notNeeded }),
    open > 0 && t('decisionRegister.adoption.open', { count: open }),
  ];
  return (
    <Text size="small" muted>
      {t('decisionRegister.atHome', { parts: parts.filter(Boolean).join(', ') })}
    </Text>
  );
}
