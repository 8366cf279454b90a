import { useCommand } from '../../api/hooks.js';
import { ApprovePledge } from '../../gql/approve-pledge.js';
import { RecordDecisionForPledge } from '../../gql/record-decision-for-pledge.js';
import { toCouncilFields } from '../../parts/council-decision/council-draft.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import type { UserError } from '../../parts/user-faults.js';
import type { ApprovalDraft } from './approve-dialog.js';
import type { OwnPledge } from './pledge-loader.js';

/** Where the fields of a new council decision stand in the form. */
const inForm = (error: UserError): UserError => ({
  ...error,
  path: ['input', 'councilDecision', ...error.path.slice(1)],
});

/** Records the council's decision where it is new, then approves by it. Answers what was refused. */
export function useApprove({ id, organization }: OwnPledge) {
  const record = useCommand(RecordDecisionForPledge);
  const approve = useCommand(ApprovePledge);
  const once = useOnceKey();
  const recordNew = async ({ council }: ApprovalDraft) => {
    const input = { organizationId: organization?.id ?? '', ...toCouncilFields(council) };
    return (await record.mutateAsync({ input })).recordCouncilDecision;
  };
  const run = async (
    draft: ApprovalDraft,
    change: (part: Partial<ApprovalDraft>) => void,
  ): Promise<UserError[]> => {
    const { approval, note } = draft;
    let councilDecisionId = draft.councilDecisionId;
    if (approval === 'COUNCIL' && councilDecisionId === '') {
      const { councilDecision, userErrors } = await recordNew(draft);
      if (userErrors.length > 0) return userErrors.map(inForm);
      councilDecisionId = councilDecision?.id ?? '';
      // It is recorded, whatever becomes of the approval: a second try must not record it twice.
      change({ councilDecisionId });
    }
    const evidence = approval === 'COUNCIL' ? { councilDecisionId } : { note: note.trim() };
    const input = { idempotencyKey: once.key, pledgeId: id, approval, ...evidence };
    const { approvePledge } = await approve.mutateAsync({ input });
    once.renew();
    return approvePledge.userErrors;
  };
  return { run, error: record.error ?? approve.error };
}
