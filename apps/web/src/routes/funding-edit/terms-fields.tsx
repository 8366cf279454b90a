import { useTranslation } from 'react-i18next';
import {
  Alert,
  Checkbox,
  CheckboxGroup,
  Heading,
  Link,
  RadioGroup,
  Row,
  Select,
  Stack,
  Text,
  TextArea,
  TextField,
} from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import type { FundingEligibility, FundingPurpose, OverTargetRule } from '../../gql/schema.js';
import { today } from '../../i18n/today.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { ProjectPicker } from './project-picker.js';
import { aboutChange, type Purposeful } from './round-draft.js';
import type { RoundPartProps } from './round-labels.js';

const purposes = ['DEVELOPMENT', 'MAINTENANCE', 'EXIT', 'EVENT'] as const satisfies FundingPurpose[];
const rules = ['REFUSE', 'KEEP', 'REDUCE'] as const satisfies OverTargetRule[];
const eligibles = ['MEMBERS', 'PROJECT', 'NAMED'] as const satisfies FundingEligibility[];

/** All terms of a draft, in four sections. */
export function TermsFields({ funds, ...part }: RoundPartProps & { funds: readonly Purposeful[] }) {
  return (
    <>
      <AboutSection funds={funds} {...part} />
      <SumsSection {...part} />
      <TimeSection {...part} />
      <WhoSection {...part} />
    </>
  );
}

/** What the round is called and what it is for: changeable as long as it runs. */
export function WordsFields({ draft, change, faults }: RoundPartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        {...faults.field('title')}
        hint={t('fundingEdit.titleHint')}
        autoComplete="off"
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        {...faults.field('summary')}
        hint={t('fundingEdit.summaryHint')}
        rows={8}
        value={draft.summary}
        onChange={(event) => change({ summary: event.target.value })}
      />
    </>
  );
}

function AboutSection({ funds, ...part }: RoundPartProps & { funds: readonly Purposeful[] }) {
  const { t } = useTranslation();
  const { draft, change, faults } = part;
  return (
    <Stack gap="large">
      <Heading level={2}>{t('fundingEdit.section.about')}</Heading>
      <RadioGroup
        legend={t('fundingEdit.about')}
        value={draft.about}
        onChange={(about) => change(aboutChange(draft, about as 'project' | 'fund'))}
        choices={(['project', 'fund'] as const).map((value) => ({
          value,
          label: t(`fundingEdit.aboutChoice.${value}`),
          hint: t(`fundingEdit.aboutExplained.${value}`),
        }))}
      />
      {draft.about === 'project' ? (
        <ProjectPicker
          field={{ ...faults.field('projectId'), label: t('fundingEdit.field.projectId') }}
          value={draft.project}
          onChange={(project) => change({ project })}
        />
      ) : (
        <FundField funds={funds} {...part} />
      )}
      {draft.about === 'project' && (
        <Select
          {...faults.field('purpose')}
          value={draft.purpose}
          onChange={(event) => change({ purpose: event.target.value as FundingPurpose })}
          options={purposes.map((value) => ({ value, label: t(`enums.fundingPurpose.${value}`) }))}
        />
      )}
      <WordsFields {...part} />
    </Stack>
  );
}

function FundField({ draft, change, faults, funds }: RoundPartProps & { funds: readonly Purposeful[] }) {
  const { t } = useTranslation();
  if (funds.length === 0)
    return (
      <Alert kind="info" title={t('fundingEdit.noFund')}>
        <Link href={paths.funds}>{t('fundingEdit.toFunds')}</Link>
      </Alert>
    );
  return (
    <Select
      {...faults.field('fundId')}
      value={draft.fund?.id ?? ''}
      onChange={(event) => change({ fund: funds.find(({ id }) => id === event.target.value) ?? null })}
      options={[
        { value: '', label: t('fundingEdit.chooseFund') },
        ...funds.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function SumsSection({ draft, change, faults }: RoundPartProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="large">
      <Heading level={2}>{t('fundingEdit.section.sums')}</Heading>
      <AmountField
        {...faults.field('minimumCents')}
        hint={t('fundingEdit.minimumHint')}
        value={draft.minimum}
        onChange={(minimum) => change({ minimum })}
      />
      <AmountField
        {...faults.field('targetCents')}
        hint={t('fundingEdit.targetHint')}
        value={draft.target}
        onChange={(target) => change({ target })}
      />
      <RadioGroup
        id={faults.field('overTarget').id}
        error={faults.field('overTarget').error}
        legend={t('fundingEdit.field.overTarget')}
        value={draft.overTarget}
        onChange={(value) => change({ overTarget: value as OverTargetRule })}
        choices={rules.map((value) => ({
          value,
          label: t(`enums.overTargetRule.${value}`),
          hint: t(`enums.overTargetRuleExplained.${value}`),
        }))}
      />
      {draft.overTarget !== 'REFUSE' && (
        <AmountField
          {...faults.field('capCents')}
          hint={t('fundingEdit.capHint')}
          value={draft.cap}
          onChange={(cap) => change({ cap })}
        />
      )}
    </Stack>
  );
}

function TimeSection({ draft, change, faults }: RoundPartProps) {
  const { t } = useTranslation();
  const first = Number(today().slice(0, 4));
  const offered = [0, 1, 2, 3, 4, 5].map((ahead) => first + ahead);
  const years = [...new Set([...offered, ...draft.fiscalYears])].sort((a, b) => a - b);
  const { label: legend, ...group } = faults.field('fiscalYears');
  return (
    <Stack gap="large">
      <Heading level={2}>{t('fundingEdit.section.time')}</Heading>
      <Row>
        <TextField
          {...faults.field('closesAt')}
          type="date"
          value={draft.date}
          onChange={(event) => change({ date: event.target.value })}
        />
        <TextField
          label={t('fundingEdit.closesTime')}
          type="time"
          value={draft.time}
          onChange={(event) => change({ time: event.target.value })}
        />
      </Row>
      <Text size="small">{t('fundingEdit.closesHint')}</Text>
      <CheckboxGroup
        {...group}
        legend={legend}
        hint={t('fundingEdit.fiscalYearsHint')}
        horizontal
        values={draft.fiscalYears.map(String)}
        onChange={(values) => change({ fiscalYears: values.map(Number) })}
        choices={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
    </Stack>
  );
}

function WhoSection({ draft, change, faults }: RoundPartProps) {
  const { t } = useTranslation();
  const { label: legend, ...group } = faults.field('eligible');
  const offered = eligibles.filter((value) => draft.about === 'project' || value !== 'PROJECT');
  return (
    <Stack gap="large">
      <Heading level={2}>{t('fundingEdit.section.who')}</Heading>
      <RadioGroup
        {...group}
        legend={legend}
        value={draft.eligible}
        onChange={(value) => change({ eligible: value as FundingEligibility })}
        choices={offered.map((value) => ({
          value,
          label: t(`enums.fundingEligibility.${value}`),
          hint: t(`fundingEdit.eligibleExplained.${value}`),
        }))}
      />
      <TextArea
        {...faults.field('terms')}
        hint={t('fundingEdit.termsHint')}
        rows={8}
        value={draft.terms}
        onChange={(event) => change({ terms: event.target.value })}
      />
      <Checkbox
        id={faults.field('opensByDecision').id}
        error={faults.field('opensByDecision').error}
        label={t('fundingEdit.field.opensByDecision')}
        hint={t('fundingEdit.opensByDecisionHint')}
        checked={draft.opensByDecision}
        onChange={(event) => change({ opensByDecision: event.target.checked })}
      />
    </Stack>
  );
}
