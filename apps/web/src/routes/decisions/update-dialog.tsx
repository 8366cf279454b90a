import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { UpdateDecision } from '../../gql/update-decision.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { RoundSelect } from '../../parts/funding/round-select.js';
import { OrganizationPicker, type PickedOrganization } from '../../parts/organization-picker.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { DecisionPartProps } from './decision-page.js';

/** Who sees to it, until when, and when it is looked at again. */
export function UpdateDialog({ decision, onDone, onClose }: DecisionPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const update = useCommand(UpdateDecision);
  const [owner, setOwner] = useState<PickedOrganization | null>(decision.ownerOrganization);
  const [dueOn, setDueOn] = useState(decision.dueOn ?? '');
  const [reviewOn, setReviewOn] = useState(decision.reviewOn ?? '');
  const [roundId, setRoundId] = useState(decision.fundingRoundId ?? '');
  const faults = useFieldFaults({
    ownerOrganizationId: t('decisionPage.owner'),
    dueOn: t('decisionPage.dueOn'),
    reviewOn: t('decisionPage.reviewOn'),
    fundingRoundId: t('funding.decision.label'),
  });
  const submit = async () => {
    const days = { dueOn: dueOn || null, reviewOn: reviewOn || null };
    const { id: decisionId, version } = decision;
    const links = { ownerOrganizationId: owner?.id ?? null, fundingRoundId: roundId || null };
    const input = { decisionId, version, ...links, ...days };
    const { updateDecision } = await update.mutateAsync({ input });
    faults.show(updateDecision.userErrors);
    if (updateDecision.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('decisionPage.updated') });
  };
  const day = (value: string, set: (value: string) => void) => ({
    ...{ type: 'date', optionalNote: t('common.optional'), value },
    onChange: (event: { target: { value: string } }) => set(event.target.value),
  });
  return (
    <DialogForm
      title={t('decisionPage.update')}
      confirm={t('decisionPage.save')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={update.error}
    >
      <OrganizationPicker
        field={faults.field('ownerOrganizationId')}
        hint={t('decisionPage.ownerHint')}
        value={owner}
        onChange={setOwner}
      />
      {owner && (
        <div>
          <Button look="tertiary" onClick={() => setOwner(null)}>
            {t('decisionPage.nobody')}
          </Button>
        </div>
      )}
      <TextField {...faults.field('dueOn')} {...day(dueOn, setDueOn)} hint={t('decisionPage.dueHint')} />
      <TextField
        {...faults.field('reviewOn')}
        {...day(reviewOn, setReviewOn)}
        hint={t('decisionPage.reviewHint')}
      />
      {/* Once named it stays: the round has reacted to it. */}
      {!decision.fundingRoundId && (
        <RoundSelect field={faults.field('fundingRoundId')} value={roundId} onChange={setRoundId} />
      )}
    </DialogForm>
  );
}
