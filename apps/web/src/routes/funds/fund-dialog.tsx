import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { CreateFund } from '../../gql/create-fund.js';
import { UpdateFund } from '../../gql/update-fund.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';

interface FundDialogProps {
  /** Null: a new one. */
  fund: { id: string; version: number; name: string; summary: string } | null;
  onClose: () => void;
  /** Gets the name in the address of its page. */
  onDone: (slug: string) => void;
}

/** Sets up a fund, or changes what is said of it. */
export function FundDialog({ fund, onClose, onDone }: FundDialogProps) {
  const { t } = useTranslation();
  const create = useCommand(CreateFund);
  const update = useCommand(UpdateFund);
  const [name, setName] = useState(fund?.name ?? '');
  const [summary, setSummary] = useState(fund?.summary ?? '');
  // What was changed meanwhile must not be overwritten: the version is the one that was read with the words.
  const [version] = useState(fund?.version ?? 0);
  const faults = useFieldFaults({ name: t('funds.name'), summary: t('funds.summary') });
  const submit = async () => {
    const { fund: saved, userErrors } = fund
      ? (await update.mutateAsync({ input: { fundId: fund.id, version, name, summary } })).updateFund
      : (await create.mutateAsync({ input: { name, summary } })).createFund;
    faults.show(userErrors);
    if (!saved || userErrors.length > 0) return;
    onClose();
    onDone(saved.slug);
  };
  return (
    <DialogForm
      title={t(fund ? 'funds.edit' : 'funds.new')}
      confirm={t(fund ? 'funds.save' : 'funds.create')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={create.error ?? update.error}
    >
      <TextField
        {...faults.field('name')}
        hint={t('funds.nameHint')}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        {...faults.field('summary')}
        hint={t('funds.summaryHint')}
        rows={8}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
    </DialogForm>
  );
}
