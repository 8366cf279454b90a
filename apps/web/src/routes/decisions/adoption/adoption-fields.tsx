import { useTranslation } from 'react-i18next';
import { RadioGroup, Select, TextArea, TextField } from '@allmende/web-kern';
import { useDocument } from '../../../api/hooks.js';
import { OwnCouncilDecisions } from '../../../gql/own-council-decisions.js';
import type { AdoptionState } from '../../../gql/schema.js';
import { useFormat } from '../../../i18n/format.js';
import { today } from '../../../i18n/today.js';
import { CouncilFields } from '../../../parts/council-decision/council-fields.js';
import type { useAdoptionFaults } from './adoption-dialog.js';
import type { AdoptionDraft } from './adoption-draft.js';

interface AdoptionFieldsProps {
  organizationId: string;
  draft: AdoptionDraft;
  change: (part: Partial<AdoptionDraft>) => void;
  faults: ReturnType<typeof useAdoptionFaults>;
}

const states = ['PLANNED', 'DECIDED', 'NOT_NEEDED'] as const satisfies AdoptionState[];

/** What belongs to the chosen state. */
export function AdoptionFields({ organizationId, draft, change, faults }: AdoptionFieldsProps) {
  const { t } = useTranslation();
  const { label, ...state } = faults.field('state');
  return (
    <>
      <RadioGroup
        {...state}
        legend={label}
        value={draft.state}
        onChange={(value) => change({ state: value as AdoptionState })}
        choices={states.map((value) => ({
          value,
          label: t(`enums.adoptionState.${value}`),
          hint: t(`adoption.stateHint.${value}`),
        }))}
      />
      {draft.state === 'PLANNED' && (
        <TextField
          {...faults.field('plannedOn')}
          type="date"
          min={today()}
          value={draft.plannedOn}
          onChange={(event) => change({ plannedOn: event.target.value })}
        />
      )}
      {draft.state === 'DECIDED' && <Decided {...{ organizationId, draft, change, faults }} />}
      <TextArea
        {...faults.field('note')}
        hint={t(draft.state === 'NOT_NEEDED' ? 'adoption.whyHint' : 'adoption.noteHint')}
        optionalNote={draft.state === 'NOT_NEEDED' ? undefined : t('common.optional')}
        rows={3}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </>
  );
}

/** One that the organization has recorded already, or a new one. */
function Decided({ organizationId, draft, change, faults }: AdoptionFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useDocument(OwnCouncilDecisions, { id: organizationId });
  const known = data?.organization?.councilDecisions.nodes ?? [];
  return (
    <>
      {known.length > 0 && (
        <Select
          {...faults.field('councilDecisionId')}
          value={draft.councilDecisionId}
          onChange={(event) => change({ councilDecisionId: event.target.value })}
          options={[
            { value: '', label: t('adoption.newOne') },
            ...known.map(({ id, title, body, decidedOn }) => ({
              value: id,
              label: t('adoption.known', { title, body, date: format.shortDate(decidedOn) }),
            })),
          ]}
        />
      )}
      {draft.councilDecisionId === '' && (
        <CouncilFields
          draft={draft.council}
          change={(part) => change({ council: { ...draft.council, ...part } })}
          field={(name) => faults.field(`councilDecision.${name}`)}
        />
      )}
    </>
  );
}
