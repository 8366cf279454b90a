import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup, TextArea, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { CreateFundingProgramme } from '../../gql/create-funding-programme.js';
import type { FundingPurpose, OrganizationKind } from '../../gql/schema.js';
import { UpdateFundingProgramme } from '../../gql/update-funding-programme.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { CategoryField } from '../project-entry/category-field.js';
import {
  draftOfProgramme,
  emptyProgramme,
  programmeFaults,
  programmeInput,
  type ProgrammeDraft,
} from './programme-draft.js';
import type { ProgrammeOnPage } from './programme-page.js';
import { landCodes, useProgrammeWords } from './programme-words.js';

interface ProgrammeDialogProps {
  /** Null: a new one. */
  programme: ProgrammeOnPage | null;
  onClose: () => void;
  /** Gets the name in the address of its page. */
  onDone: (slug: string) => void;
}

/** Enters a programme into the catalogue, or changes its entry. */
export function ProgrammeDialog({ programme, onClose, onDone }: ProgrammeDialogProps) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const create = useCommand(CreateFundingProgramme);
  const update = useCommand(UpdateFundingProgramme);
  const [draft, setDraft] = useState(() =>
    programme ? draftOfProgramme(programme, amounts) : emptyProgramme,
  );
  // What was changed meanwhile must not be overwritten: the version is the one that was read with the words.
  const [version] = useState(programme?.version ?? 0);
  const faults = useFieldFaults(useProgrammeLabels());
  const submit = async () => {
    const errors = programmeFaults(draft, amounts, t('programmes.notWhole'));
    if (errors.length > 0) return faults.show(errors);
    const input = programmeInput(draft, amounts);
    const { fundingProgramme, userErrors } = programme
      ? (await update.mutateAsync({ input: { programmeId: programme.id, version, ...input } }))
          .updateFundingProgramme
      : (await create.mutateAsync({ input })).createFundingProgramme;
    faults.show(userErrors);
    if (!fundingProgramme || userErrors.length > 0) return;
    onClose();
    onDone(fundingProgramme.slug);
  };
  const part = {
    ...{ draft, faults },
    change: (changed: Partial<ProgrammeDraft>) => setDraft((now) => ({ ...now, ...changed })),
  };
  return (
    <DialogForm
      title={t(programme ? 'programmes.edit' : 'programmes.new')}
      confirm={t('programmes.save')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={create.error ?? update.error}
    >
      <WordFields {...part} />
      <SumFields {...part} />
      <WhoFields {...part} />
    </DialogForm>
  );
}

function useProgrammeLabels() {
  const { t } = useTranslation();
  return {
    name: t('programmes.name'),
    funder: t('programmes.funder'),
    summary: t('programmes.summary'),
    url: t('programmes.url'),
    quotaPercent: t('programmes.quotaPercent'),
    maxCents: t('programmes.max'),
    deadlineOn: t('programmes.deadlineOn'),
    applicantKinds: t('programmes.applicants'),
    landCodes: t('programmes.lands'),
    minPopulation: t('programmes.minPopulation'),
    maxPopulation: t('programmes.maxPopulation'),
    purposes: t('programmes.purposes'),
    categories: t('programmes.categories'),
  };
}

interface FieldsProps {
  draft: ProgrammeDraft;
  faults: ReturnType<typeof useFieldFaults<keyof ReturnType<typeof useProgrammeLabels>>>;
  change: (part: Partial<ProgrammeDraft>) => void;
}

const typed = (
  { draft, change }: FieldsProps,
  name: 'name' | 'funder' | 'summary' | 'url' | 'quota' | 'deadlineOn' | 'minPopulation' | 'maxPopulation',
) => ({
  ...{ autoComplete: 'off', value: draft[name] },
  onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
});

function WordFields(part: FieldsProps) {
  const { t } = useTranslation();
  const { faults } = part;
  return (
    <>
      <TextField {...faults.field('name')} {...typed(part, 'name')} />
      <TextField {...faults.field('funder')} {...typed(part, 'funder')} hint={t('programmes.funderHint')} />
      <TextArea
        {...faults.field('summary')}
        {...typed(part, 'summary')}
        rows={6}
        hint={t('programmes.summaryHint')}
      />
      <TextField
        {...faults.field('url')}
        {...typed(part, 'url')}
        type="url"
        optionalNote={t('common.optional')}
      />
    </>
  );
}

function SumFields(part: FieldsProps) {
  const { t } = useTranslation();
  const { draft, change, faults } = part;
  return (
    <>
      <TextField
        {...faults.field('quotaPercent')}
        {...typed(part, 'quota')}
        inputMode="numeric"
        hint={t('programmes.quotaHint')}
      />
      <AmountField
        {...faults.field('maxCents')}
        optionalNote={t('common.optional')}
        value={draft.max}
        onChange={(max) => change({ max })}
      />
      <TextField
        {...faults.field('deadlineOn')}
        {...typed(part, 'deadlineOn')}
        type="date"
        hint={t('programmes.deadlineHint')}
        optionalNote={t('common.optional')}
      />
    </>
  );
}

const kinds = [
  'MUNICIPALITY',
  'DISTRICT',
  'ASSOCIATION',
  'IT_PROVIDER',
  'PARTNER',
] as const satisfies OrganizationKind[];
const purposes = ['DEVELOPMENT', 'MAINTENANCE', 'EXIT', 'EVENT'] as const satisfies FundingPurpose[];

function WhoFields(part: FieldsProps) {
  const { t } = useTranslation();
  const { landName } = useProgrammeWords();
  const { draft, change, faults } = part;
  const group = (name: 'applicantKinds' | 'landCodes' | 'purposes') => {
    const { label: legend, ...field } = faults.field(name);
    return { ...field, legend, hint: t('programmes.noneMeansAll'), values: draft[name] };
  };
  return (
    <>
      <CheckboxGroup
        {...group('applicantKinds')}
        onChange={(values) => change({ applicantKinds: values as OrganizationKind[] })}
        choices={kinds.map((value) => ({ value, label: t(`enums.organizationKind.${value}`) }))}
      />
      <CheckboxGroup
        {...group('landCodes')}
        onChange={(values) => change({ landCodes: values })}
        choices={landCodes.map((value) => ({ value, label: landName(value) }))}
      />
      {(['minPopulation', 'maxPopulation'] as const).map((name) => (
        <TextField
          key={name}
          {...faults.field(name)}
          {...typed(part, name)}
          inputMode="numeric"
          optionalNote={t('common.optional')}
        />
      ))}
      <CheckboxGroup
        {...group('purposes')}
        onChange={(values) => change({ purposes: values as FundingPurpose[] })}
        choices={purposes.map((value) => ({ value, label: t(`enums.fundingPurpose.${value}`) }))}
      />
      <CategoryField
        {...faults.field('categories')}
        values={draft.categories}
        onChange={(categories) => change({ categories })}
      />
    </>
  );
}
