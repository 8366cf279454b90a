import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField, type FieldProps } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { RecordCouncilDecision } from '../../gql/record-council-decision.js';
import { today } from '../../i18n/today.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';

interface DecisionDialogProps {
  organizationId: string;
  onClose: () => void;
  onDone: (said: string) => void;
}

const empty = { title: '', body: '', decidedOn: '', agendaItem: '', sourceUrl: '' };
type Draft = typeof empty;
/** What must be given. */
const needed = ['title', 'body', 'decidedOn'] as const;

/** Records what an organization's own council decided. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { t } = useTranslation();
  const { draft, change, faults, error, submit } = useDecision(props);
  const optional = t('common.optional');
  const text = (name: keyof Draft, rest: Pick<FieldProps, 'hint' | 'optionalNote'>) => ({
    ...faults.field(name),
    ...rest,
    autoComplete: 'off',
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <DialogForm
      title={t('decisions.record')}
      confirm={t('decisions.save')}
      onClose={props.onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      <TextField {...text('title', { hint: t('decisions.titleHint') })} />
      <TextField {...text('body', { hint: t('decisions.bodyHint') })} />
      <TextField {...text('decidedOn', {})} type="date" max={today()} />
      <TextField {...text('agendaItem', { hint: t('decisions.agendaItemHint'), optionalNote: optional })} />
      <TextField
        {...text('sourceUrl', { hint: t('decisions.sourceUrlHint'), optionalNote: optional })}
        type="url"
      />
    </DialogForm>
  );
}

function useDecision({ organizationId, onClose, onDone }: DecisionDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(RecordCouncilDecision);
  const [draft, setDraft] = useState<Draft>(empty);
  const faults = useFieldFaults({
    title: t('decisions.title'),
    body: t('decisions.body'),
    decidedOn: t('decisions.decidedOn'),
    agendaItem: t('decisions.agendaItem'),
    sourceUrl: t('decisions.sourceUrl'),
  });
  const submit = async () => {
    const { title, body, decidedOn } = draft;
    // An empty date is none at all to the schema, so the server has no words for it, nor for the fields beside it.
    if (decidedOn === '') {
      const empty = needed.filter((name) => draft[name].trim() === '');
      return faults.show(
        empty.map((name) => ({
          code: 'REQUIRED',
          path: ['input', name],
          message: t(`decisions.missing.${name}`),
        })),
      );
    }
    const agendaItem = draft.agendaItem.trim() || null;
    const sourceUrl = draft.sourceUrl.trim() || null;
    const input = { organizationId, title, body, decidedOn, agendaItem, sourceUrl };
    const { recordCouncilDecision } = await command.mutateAsync({ input });
    faults.show(recordCouncilDecision.userErrors);
    if (recordCouncilDecision.userErrors.length > 0) return;
    onClose();
    onDone(t('decisions.recorded', { title: title.trim() }));
  };
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  return { draft, change, faults, error: command.error, submit };
}
