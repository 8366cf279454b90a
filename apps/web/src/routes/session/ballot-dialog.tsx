import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Select, TextArea, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { OpenBallot } from '../../gql/open-ballot.js';
import type { BallotBase, BallotKind, BallotMajority } from '../../gql/schema.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { SessionItem } from './session.js';

const majorities = ['SIMPLE', 'ABSOLUTE', 'TWO_THIRDS', 'UNANIMOUS'] as const satisfies BallotMajority[];
const bases = ['VALID', 'CAST', 'ENTITLED'] as const satisfies BallotBase[];

/** Opens a vote on the item; its rules are fixed from then on. */
export function BallotDialog({ item, onClose }: { item: SessionItem; onClose: () => void }) {
  const { t } = useTranslation();
  const election = item.outcome === 'ELECTION';
  const [kind, setKind] = useState<BallotKind>(election ? 'SECRET' : 'NAMED');
  const [draft, setDraft] = useState({
    question: item.motion ?? item.title ?? '',
    majority: 'SIMPLE' as BallotMajority,
    base: 'VALID' as BallotBase,
    quorumPercent: '50',
    options: '',
    seats: '1',
  });
  const open = useCommand(OpenBallot);
  const faults = useFieldFaults({
    question: t('ballot.question'),
    majority: t('ballot.majority'),
    base: t('ballot.base'),
    quorumPercent: t('ballot.quorum'),
    options: t('ballot.options'),
    seats: t('ballot.seats'),
  });
  const field = (name: keyof typeof draft) => ({
    ...faults.field(name),
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      setDraft((now) => ({ ...now, [name]: event.target.value })),
  });
  const submit = async () => {
    const input = {
      agendaItemId: item.id,
      kind,
      question: draft.question.trim() || null,
      quorumPercent: Number(draft.quorumPercent) || 0,
      ...(kind === 'NAMED' && {
        majority: draft.majority,
        ...(draft.majority !== 'SIMPLE' && { base: draft.base }),
      }),
      ...(kind === 'SECRET' && {
        seats: Number(draft.seats) || 0,
        options: draft.options
          .split('\n')
          .map((name) => name.trim())
          .filter(Boolean),
      }),
    };
    const { openBallot } = await open.mutateAsync({ input });
    faults.show(openBallot.userErrors);
    if (openBallot.userErrors.length === 0) onClose();
  };
  return (
    <DialogForm
      title={t('session.openBallot')}
      confirm={t('session.openBallotNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={open.error}
    >
      <RadioGroup
        legend={t('ballot.kind')}
        name="kind"
        value={kind}
        onChange={(value) => setKind(value as BallotKind)}
        choices={(['NAMED', 'SECRET'] as const).map((value) => ({
          value,
          label: t(`enums.ballotKind.${value}`),
          hint: t(`ballot.kindHint.${value}`),
        }))}
      />
      <TextArea {...field('question')} rows={3} />
      {kind === 'NAMED' && (
        <Select
          {...field('majority')}
          options={majorities.map((value) => ({ value, label: t(`enums.ballotMajority.${value}`) }))}
        />
      )}
      {kind === 'NAMED' && draft.majority !== 'SIMPLE' && (
        <Select
          {...field('base')}
          options={bases.map((value) => ({ value, label: t(`enums.ballotBase.${value}`) }))}
        />
      )}
      {kind === 'SECRET' && <TextArea {...field('options')} rows={4} hint={t('ballot.optionsHint')} />}
      {kind === 'SECRET' && <TextField {...field('seats')} inputMode="numeric" />}
      <TextField {...field('quorumPercent')} inputMode="numeric" hint={t('ballot.quorumHint')} />
    </DialogForm>
  );
}
