import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, RadioGroup, TextArea, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { RecordDecision } from '../../gql/record-decision.js';
import type { DecisionResult } from '../../gql/schema.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { RoundSelect } from '../../parts/funding/round-select.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { SessionBallot, SessionItem } from './session.js';

interface DecisionDialogProps {
  item: SessionItem;
  /** Null: decided without a vote. */
  ballot: SessionBallot | null;
  onClose: () => void;
}

/** Puts a decision into the register; its number and wording never change. */
export function DecisionDialog({ item, ballot, onClose }: DecisionDialogProps) {
  const { t } = useTranslation();
  const record = useCommand(RecordDecision);
  const [title, setTitle] = useState(item.title ?? '');
  const [wording, setWording] = useState(ballot?.question ?? item.motion ?? '');
  const [tallyNote, setTallyNote] = useState('');
  const [result, setResult] = useState<DecisionResult>('ADOPTED');
  const [joint, setJoint] = useState(false);
  const [dueOn, setDueOn] = useState('');
  const [roundId, setRoundId] = useState('');
  const faults = useFieldFaults({
    title: t('session.decision.title'),
    wording: t('session.decision.wording'),
    result: t('session.decision.result'),
    tallyNote: t('session.decision.tallyNote'),
    dueOn: t('session.decision.dueOn'),
    fundingRoundId: t('funding.decision.label'),
  });
  const submit = async () => {
    const by = ballot ? { ballotId: ballot.id } : { agendaItemId: item.id, result, tallyNote };
    const links = { dueOn: dueOn || null, fundingRoundId: roundId || null };
    const input = { ...by, title, wording, jointPosition: joint, ...links };
    const { recordDecision } = await record.mutateAsync({ input });
    faults.show(recordDecision.userErrors);
    if (recordDecision.userErrors.length === 0) onClose();
  };
  return (
    <DialogForm
      title={t('session.recordDecision')}
      confirm={t('session.decision.record')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={record.error}
    >
      <TextField
        {...faults.field('title')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        {...faults.field('wording')}
        rows={5}
        hint={t('session.decision.wordingHint')}
        value={wording}
        onChange={(event) => setWording(event.target.value)}
      />
      {!ballot && (
        <RadioGroup
          legend={t('session.decision.result')}
          name="result"
          value={result}
          onChange={(value) => setResult(value as DecisionResult)}
          choices={(['ADOPTED', 'REJECTED'] as const).map((value) => ({
            value,
            label: t(`enums.decisionResult.${value}`),
          }))}
        />
      )}
      {!ballot && (
        <TextField
          {...faults.field('tallyNote')}
          hint={t('session.decision.tallyHint')}
          value={tallyNote}
          onChange={(event) => setTallyNote(event.target.value)}
        />
      )}
      <Checkbox
        checked={joint}
        onChange={(event) => setJoint(event.target.checked)}
        label={t('session.decision.joint')}
      />
      <TextField
        {...faults.field('dueOn')}
        type="date"
        optionalNote={t('common.optional')}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
      <RoundSelect field={faults.field('fundingRoundId')} value={roundId} onChange={setRoundId} />
    </DialogForm>
  );
}
