import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Link, Loading, RadioGroup, Stack, Text } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { ApprovalItems } from '../../gql/approval-items.js';
import { ApproveMinutes } from '../../gql/approve-minutes.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { approvalItems, type ApprovalItem } from './approval-items.js';
import type { MinutesPartProps } from './minutes-page.js';

type ApproveDialogProps = MinutesPartProps & { onClose: () => void };

/** Approves the minutes under an item of a later session that is running. */
export function ApproveDialog(props: ApproveDialogProps) {
  const { t } = useTranslation();
  const { meeting, minutes, onClose } = props;
  const body = meeting.workingGroup ? { workingGroupId: meeting.workingGroup.id } : { board: true };
  const query = useDocument(ApprovalItems, { filter: { ...body, states: ['RUNNING'], newestFirst: true } });
  const items = query.data && approvalItems(query.data.meetings.nodes, minutes.id, meeting.startsAt);
  if (items && items.length > 0) return <Choice {...props} items={items} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('minutes.ways.approve')}
      closeLabel={t('common.close')}
      footer={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      {query.error && <FailureAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading label={t('common.loading')} />}
      {items && (
        <Stack>
          <Text>{t('minutes.noApprovalItem')}</Text>
          <Link href={paths.meetings}>{t('minutes.toMeetings')}</Link>
        </Stack>
      )}
    </Dialog>
  );
}

function Choice({ minutes, items, onDone, onClose }: ApproveDialogProps & { items: ApprovalItem[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const command = useCommand(ApproveMinutes);
  const [chosen, setChosen] = useState(items[0]!.id);
  const faults = useFieldFaults({ agendaItemId: t('minutes.approveUnder') });
  const submit = async () => {
    const { approveMinutes } = await command.mutateAsync({ input: { id: minutes.id, agendaItemId: chosen } });
    faults.show(approveMinutes.userErrors);
    if (approveMinutes.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('minutes.approved'), text: t('minutes.approvedText') });
  };
  const { label, ...group } = faults.field('agendaItemId');
  return (
    <DialogForm
      title={t('minutes.ways.approve')}
      confirm={t('minutes.approveNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('minutes.approveText')}</Text>
      <RadioGroup
        {...group}
        legend={label}
        value={chosen}
        onChange={setChosen}
        choices={items.map(({ id, number, title, session }) => ({
          value: id,
          label: t('minutes.approvalItem', { number: number ?? '–', title }),
          hint: t('minutes.approvalSession', { title: session.title, date: format.date(session.startsAt) }),
        }))}
      />
    </DialogForm>
  );
}
