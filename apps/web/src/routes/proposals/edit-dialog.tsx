import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/hooks.js';
import { UpdateProposal } from '../../gql/update-proposal.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { ItemFields, toItemInput, useItemLabels, type ItemDraft } from '../../parts/item-fields.js';
import type { News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Proposal } from './proposal-page.js';

/** What each dialog of the page gets. */
export interface ProposalDialogProps {
  proposal: Proposal;
  onClose: () => void;
  onDone: (news: News) => void;
}

const draftOf = ({ title, text, motion, outcome, minutes, visibility }: Proposal): ItemDraft => ({
  title: title ?? '',
  text: text ?? '',
  motion: motion ?? '',
  outcome: outcome ?? 'DISCUSSION',
  minutes: String(minutes),
  visibility,
});

/** Changes a proposal that waits. */
export function EditDialog({ proposal, onClose, onDone }: ProposalDialogProps) {
  const { t } = useTranslation();
  const update = useCommand(UpdateProposal);
  const [draft, setDraft] = useState(() => draftOf(proposal));
  // What was read when the dialog opened: a change of somebody else meanwhile is not written over.
  const [{ id, version }] = useState(proposal);
  const faults = useFieldFaults(useItemLabels());
  const submit = async () => {
    const input = { id, version, ...toItemInput(draft) };
    const { updateProposal } = await update.mutateAsync({ input });
    faults.show(updateProposal.userErrors);
    if (updateProposal.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('proposals.saved') });
  };
  return (
    <DialogForm
      title={t('proposals.editTitle')}
      confirm={t('proposals.save')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={update.error}
    >
      <ItemFields draft={draft} faults={faults} change={(part) => setDraft((now) => ({ ...now, ...part }))} />
    </DialogForm>
  );
}
