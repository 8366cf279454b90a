import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, RadioGroup, Text, TextArea } from '@allmende/web-kern';
import type { PledgeApproval } from '../../gql/schema.js';
import {
  emptyCouncilDraft,
  useCouncilCheck,
  useCouncilLabels,
  type CouncilDraft,
} from '../../parts/council-decision/council-draft.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults, type UserError } from '../../parts/user-faults.js';
import { CouncilChoice } from './council-choice.js';
import type { PledgeActProps } from './pledge-actions.js';
import type { OwnPledge } from './pledge-loader.js';
import { useApprove } from './use-approve.js';
import { WhatIsPledged } from './what-is-pledged.js';

/** What is typed in to make a pledge binding. */
export interface ApprovalDraft {
  approval: PledgeApproval;
  /** Empty: a new one is recorded. */
  councilDecisionId: string;
  council: CouncilDraft;
  note: string;
}

/** By whose word a pledge may bind. */
const waysOf = ({ programme }: OwnPledge): PledgeApproval[] =>
  programme ? ['GRANT_NOTICE'] : ['COUNCIL', 'ADMINISTRATION'];

/** Makes a pledge binding, with the evidence it rests on. */
export function ApproveDialog({ pledge, onDone, onClose }: PledgeActProps) {
  const { t } = useTranslation();
  const ways = waysOf(pledge);
  const [draft, setDraft] = useState<ApprovalDraft>({
    ...{ approval: ways[0]!, councilDecisionId: '', council: emptyCouncilDraft, note: '' },
  });
  const change = (part: Partial<ApprovalDraft>) => setDraft((now) => ({ ...now, ...part }));
  const faults = useApprovalFaults();
  const check = useApprovalCheck(pledge);
  const command = useApprove(pledge);
  const submit = async () => {
    const errors = check(draft);
    if (errors.length > 0) return faults.show(errors);
    const refused = await command.run(draft, change);
    faults.show(refused);
    if (refused.length > 0) return;
    onClose();
    onDone({ title: t('pledge.approved'), text: t('pledge.approvedNext') });
  };
  const { label, ...field } = faults.field('approval');
  return (
    <DialogForm
      title={t('pledge.act.approve')}
      confirm={t('pledge.confirmApprove')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <WhatIsPledged pledge={pledge} />
      <Alert kind="warning" title={t('pledge.binds')}>
        <Text size="small">{t('pledge.bindsText')}</Text>
      </Alert>
      <RadioGroup
        {...field}
        legend={label}
        value={draft.approval}
        onChange={(approval) => change({ approval: approval as PledgeApproval })}
        choices={ways.map((value) => ({ value, label: t(`enums.pledgeApproval.${value}`) }))}
      />
      {draft.approval === 'COUNCIL' ? (
        pledge.organization && (
          <CouncilChoice organization={pledge.organization} {...{ draft, change, faults }} />
        )
      ) : (
        <TextArea
          {...faults.field('note')}
          hint={draft.approval === 'GRANT_NOTICE' ? t('pledge.noticeHint') : t('pledge.authorityHint')}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      )}
    </DialogForm>
  );
}

/** The faults of the form, tied to its fields. */
export type ApprovalFaults = ReturnType<typeof useApprovalFaults>;

function useApprovalFaults() {
  const { t } = useTranslation();
  return useFieldFaults({
    approval: t('pledge.approval'),
    councilDecisionId: t('pledge.councilDecision'),
    ...useCouncilLabels('councilDecision.'),
    note: t('pledge.evidence'),
  });
}

/** What is missing before anything is sent. */
function useApprovalCheck({ organization }: OwnPledge) {
  const { t } = useTranslation();
  const checkCouncil = useCouncilCheck(['input', 'councilDecision']);
  return ({ approval, councilDecisionId, council, note }: ApprovalDraft): UserError[] => {
    const required = (name: string, message: string): UserError => ({
      ...{ code: 'REQUIRED', path: ['input', name], message },
    });
    if (approval !== 'COUNCIL')
      return note.trim() === '' ? [required('note', t('pledge.fault.evidence'))] : [];
    if (councilDecisionId !== '') return [];
    // Only who acts for the organization enters decisions of its council.
    return organization?.viewerCanAct
      ? checkCouncil(council)
      : [required('approval', t('pledge.fault.decision'))];
  };
}
