import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { CloseFundingProgramme } from '../../gql/close-funding-programme.js';
import { ReopenFundingProgramme } from '../../gql/reopen-funding-programme.js';
import { DialogForm } from '../../parts/dialog-form.js';
import type { News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { ProgrammeOnPage } from './programme-page.js';

/** What the dialogs of a programme get. */
export interface ProgrammeDialogProps {
  programme: ProgrammeOnPage;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Takes a programme out of what is on offer, or puts it back. */
export function CloseDialog({ programme, onClose, onDone }: ProgrammeDialogProps) {
  const { t } = useTranslation();
  const close = useCommand(CloseFundingProgramme);
  const reopen = useCommand(ReopenFundingProgramme);
  const faults = useFieldFaults({ programmeId: '' });
  const way = programme.closedOn ? 'reopen' : 'close';
  const submit = async () => {
    const input = { programmeId: programme.id };
    const { userErrors } = programme.closedOn
      ? (await reopen.mutateAsync({ input })).reopenFundingProgramme
      : (await close.mutateAsync({ input })).closeFundingProgramme;
    faults.show(userErrors);
    if (userErrors.length > 0) return;
    onClose();
    onDone({ title: t(`programmes.done.${way}`) });
  };
  return (
    <DialogForm
      title={t(`programmes.${way}`)}
      confirm={t(`programmes.${way}`)}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={close.error ?? reopen.error}
    >
      <Text>{t(`programmes.ask.${way}`)}</Text>
    </DialogForm>
  );
}
