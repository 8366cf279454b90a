import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Alert, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { OpenFundingRound } from '../../gql/open-funding-round.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import type { UserError } from '../../parts/user-error.js';
import type { DeskRound } from './round-draft.js';

interface OpenDialogProps {
  round: DeskRound;
  /** Something typed in is not saved: what opens would not be what stands on screen. */
  unsaved: boolean;
  onClose: () => void;
  /** What is missing is listed above the form, with links to its fields. */
  onRefused: (errors: readonly UserError[]) => void;
}

/** Says what opening fixes and whom it tells, and opens. */
export function OpenDialog({ round, unsaved, onClose, onRefused }: OpenDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const open = useCommand(OpenFundingRound);
  const submit = async () => {
    if (unsaved) return;
    const { openFundingRound } = await open.mutateAsync({ input: { fundingRoundId: round.id } });
    if (openFundingRound.userErrors.length === 0) return void navigate(paths.fundingRound(round.id));
    onClose();
    onRefused(openFundingRound.userErrors.map(toField));
  };
  return (
    <DialogForm
      title={t('fundingEdit.open.title', { title: round.title })}
      confirm={t('fundingEdit.open.confirm')}
      onClose={onClose}
      onSubmit={submit}
      faults={[]}
      error={open.error}
    >
      {unsaved && (
        <Alert kind="warning" title={t('fundingEdit.open.unsaved')}>
          <Text>{t('fundingEdit.open.unsavedText')}</Text>
        </Alert>
      )}
      <Text>{t('fundingEdit.open.frozen')}</Text>
      <ul className="kern-list al-list">
        <li>{t('fundingEdit.open.frozenTerms')}</li>
        {round.costKey && <li>{t('fundingEdit.open.frozenKey')}</li>}
        <li>{t('fundingEdit.open.frozenMilestones')}</li>
      </ul>
      <Text>{t('fundingEdit.open.told')}</Text>
      <Text>{t('fundingEdit.open.until', { time: format.dateTime(round.closesAt) })}</Text>
      {round.opensByDecision && <Text>{t('fundingEdit.open.withoutDecision')}</Text>}
    </DialogForm>
  );
}

/** Where to mend what keeps a round from opening: the command itself has no field for it. */
const places: Readonly<Record<string, string>> = {
  DEADLINE_IN_PAST: 'closesAt',
  TERMS_MISSING: 'terms',
  FISCAL_YEAR_OVER: 'fiscalYears',
  PARTICIPANTS_MISSING: 'participants',
  DECISION_MISSING: 'opensByDecision',
  MILESTONES_OVER_TARGET: 'milestones',
};

const toField = (error: UserError): UserError => {
  const place = places[error.code];
  return place ? { ...error, path: ['input', place] } : error;
};
