import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Link, Select, Text } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { paths } from '../../../app/paths.js';
import { AcceptProposal } from '../../../gql/accept-proposal.js';
import { useFormat } from '../../../i18n/format.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { PartView } from '../../../parts/part-view.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { DeskDialogProps } from './desk.js';
import { useDeskChoices } from './use-desk-choices.js';

/** Puts a proposal onto the agenda of a session. */
export function AcceptDialog({ proposal, onClose, onDone }: DeskDialogProps) {
  const { t } = useTranslation();
  const { weekday } = useFormat();
  const accept = useCommand(AcceptProposal);
  const query = useDeskChoices(proposal);
  const meetings = query.data?.meetings.nodes.filter(({ viewerCanManage }) => viewerCanManage) ?? [];
  const [chosen, setChosen] = useState(proposal.wishedMeeting?.id);
  const meeting = meetings.find(({ id }) => id === chosen) ?? meetings[0];
  const faults = useFieldFaults({ meetingId: t('proposals.desk.meeting') });
  const title = proposal.title ?? '';
  const submit = async () => {
    if (!meeting) return;
    const input = { id: proposal.id, meetingId: meeting.id };
    const { acceptProposal } = await accept.mutateAsync({ input });
    faults.show(acceptProposal.userErrors);
    if (acceptProposal.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('proposals.desk.accepted', { title, meeting: meeting.title }) });
  };
  return (
    <DialogForm
      title={t('proposals.desk.acceptTitle')}
      confirm={t('proposals.desk.accept')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={accept.error}
    >
      <Text>{t('proposals.desk.about', { title })}</Text>
      <PartView query={query}>
        {() =>
          meeting ? (
            <Select
              {...faults.field('meetingId')}
              value={meeting.id}
              onChange={(event) => setChosen(event.target.value)}
              options={meetings.map(({ id, title: name, startsAt }) => ({
                value: id,
                label: t('proposals.meeting', { title: name, date: weekday(startsAt) }),
              }))}
            />
          ) : (
            <Alert kind="info" title={t('proposals.desk.noMeeting')}>
              <Link href={paths.planMeetings}>{t('meetings.plan')}</Link>
            </Alert>
          )
        }
      </PartView>
      {meeting && meeting.state !== 'DRAFT' && <Text size="small">{t('proposals.desk.late')}</Text>}
    </DialogForm>
  );
}
