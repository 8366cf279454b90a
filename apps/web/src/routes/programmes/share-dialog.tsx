import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Dialog, Fieldset, Select, Text, TextArea } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { ProgrammeShareChoices, type ProgrammeShareChoicesQuery } from '../../gql/programme-share-choices.js';
import { RecordProgrammeShare } from '../../gql/record-programme-share.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import { PartView } from '../../parts/part-view.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { ProgrammeDialogProps } from './close-dialog.js';

/** Records what the programme gives in an open round; binding once a second person approves it by the notice. */
export function ShareDialog(props: ProgrammeDialogProps) {
  const { t } = useTranslation();
  const query = useDocument(ProgrammeShareChoices, {});
  if (query.data) return <ShareForm {...props} rounds={roundsOf(query.data)} />;
  return (
    <Dialog open onClose={props.onClose} title={t('programmes.share')} closeLabel={t('common.close')}>
      <PartView query={query}>{() => null}</PartView>
    </Dialog>
  );
}

const roundsOf = ({ fundingRounds }: ProgrammeShareChoicesQuery) =>
  fundingRounds.nodes.filter(({ project }) => project !== null);

type Round = ReturnType<typeof roundsOf>[number];

function ShareForm({ programme, rounds, onClose, onDone }: ProgrammeDialogProps & { rounds: Round[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const once = useOnceKey();
  const record = useCommand(RecordProgrammeShare);
  const [roundId, setRoundId] = useState('');
  const [years, setYears] = useState<Readonly<Record<number, string>>>({});
  const [note, setNote] = useState('');
  const round = rounds.find(({ id }) => id === roundId);
  const faults = useFieldFaults<string>({
    fundingRoundId: t('programmes.column.round'),
    ...Object.fromEntries(
      (round?.fiscalYears ?? []).map((year) => [`year.${year}`, t('programmes.inYear', { year })]),
    ),
    instalments: t('programmes.years'),
    amountCents: t('programmes.years'),
    note: t('programmes.note'),
  });
  const instalments = (round?.fiscalYears ?? []).flatMap((fiscalYear) => {
    const amountCents = amounts.digits(years[fiscalYear] ?? '');
    return amountCents && amountCents !== '0' ? [{ fiscalYear, amountCents }] : [];
  });
  const sum = instalments.reduce((all, { amountCents }) => all + BigInt(amountCents), 0n);
  const submit = async () => {
    const missing = {
      code: 'REQUIRED',
      path: ['input', 'fundingRoundId'],
      message: t('programmes.chooseRound'),
    };
    const errors = (round?.fiscalYears ?? []).flatMap((year) =>
      amounts.check(years[year] ?? '', ['input', 'year', String(year)], { optional: true }),
    );
    if (!round || errors.length > 0) return faults.show(round ? errors : [missing]);
    const input = { programmeId: programme.id, fundingRoundId: round.id, idempotencyKey: once.key };
    const { recordProgrammeShare } = await record.mutateAsync({
      input: { ...input, amountCents: String(sum), instalments, note: note.trim() || null },
    });
    once.renew();
    faults.show(recordProgrammeShare.userErrors);
    if (recordProgrammeShare.userErrors.length > 0) return;
    onClose();
    onDone({
      title: t('programmes.shared', { sum: format.money(Number(sum)), round: round.title }),
      text: t('programmes.sharedText'),
    });
  };
  const { label: legend, ...yearsField } = faults.field('instalments');
  return (
    <DialogForm
      title={t('programmes.share')}
      confirm={t('programmes.shareNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={record.error}
    >
      <Text>{t('programmes.shareText')}</Text>
      <Select
        {...faults.field('fundingRoundId')}
        label={t('programmes.column.round')}
        hint={rounds.length === 0 ? t('programmes.noRound') : undefined}
        value={roundId}
        onChange={(event) => setRoundId(event.target.value)}
        options={[
          { value: '', label: t('programmes.choose') },
          ...rounds.map(({ id, title, project }) => ({
            value: id,
            label: `${title} (${project?.name ?? ''})`,
          })),
        ]}
      />
      {round && (
        <Fieldset
          {...yearsField}
          error={yearsField.error ?? faults.field('amountCents').error}
          legend={legend}
          hint={t('programmes.yearsHint', {
            percent: programme.quotaPercent,
            target: format.money(round.target.amountCents),
          })}
        >
          {round.fiscalYears.map((year) => (
            <AmountField
              key={year}
              {...faults.field(`year.${year}`)}
              label={t('programmes.inYear', { year })}
              value={years[year] ?? ''}
              onChange={(text) => setYears((now) => ({ ...now, [year]: text }))}
            />
          ))}
          <Announcement visible>{t('programmes.sum', { sum: format.money(Number(sum)) })}</Announcement>
        </Fieldset>
      )}
      <TextArea
        {...faults.field('note')}
        label={t('programmes.note')}
        hint={t('programmes.noteHint')}
        optionalNote={t('common.optional')}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  );
}
