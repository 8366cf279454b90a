import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import type { DeskChoicesQuery } from '../../../gql/desk-choices.js';
import { MergeProposal } from '../../../gql/merge-proposal.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { PartView } from '../../../parts/part-view.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { DeskDialogProps } from './desk.js';
import { useDeskChoices } from './use-desk-choices.js';

/** Lets a proposal go on in another one, or in an item that stands on an agenda. */
export function MergeDialog({ proposal, onClose, onDone }: DeskDialogProps) {
  const { t } = useTranslation();
  const merge = useCommand(MergeProposal);
  const query = useDeskChoices(proposal);
  const [intoId, setInto] = useState('');
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ intoId: t('proposals.desk.into'), reason: t('proposals.desk.reason') });
  const title = proposal.title ?? '';
  const submit = async () => {
    if (intoId === '') {
      const message = t('proposals.desk.intoMissing');
      return faults.show([{ code: 'REQUIRED', path: ['input', 'intoId'], message }]);
    }
    const { mergeProposal } = await merge.mutateAsync({ input: { id: proposal.id, intoId, reason } });
    faults.show(mergeProposal.userErrors);
    if (mergeProposal.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('proposals.desk.merged', { title }), text: t('proposals.desk.sponsorTold') });
  };
  return (
    <DialogForm
      title={t('proposals.desk.mergeTitle')}
      confirm={t('proposals.desk.merge')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={merge.error}
    >
      <Text>{t('proposals.desk.about', { title })}</Text>
      <PartView query={query}>
        {(data) => (
          <Select
            {...faults.field('intoId')}
            hint={t('proposals.desk.intoHint')}
            value={intoId}
            onChange={(event) => setInto(event.target.value)}
            options={[{ value: '', label: t('proposals.desk.choose') }, ...targets(data, proposal.id)]}
          />
        )}
      </PartView>
      <TextArea
        {...faults.field('reason')}
        hint={t('proposals.desk.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}

/** First what stands on agendas, then what waits; never the proposal itself. */
function targets({ backlog, meetings }: DeskChoicesQuery, ownId: string) {
  const placed = meetings.nodes.flatMap(({ title: meeting, allItems }) =>
    allItems
      .filter(({ state }) => state === 'PLACED')
      .map(({ id, number, title }) => ({
        value: id,
        label: [meeting, [number, title].filter(Boolean).join(' ')].join(': '),
      })),
  );
  const waiting = backlog.nodes.map(({ id, title }) => ({ value: id, label: title ?? '' }));
  return [...placed, ...waiting].filter(({ value }) => value !== ownId);
}
