import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { AppointChair } from '../../../gql/appoint-chair.js';
import { EndWorkingGroupMembership } from '../../../gql/end-working-group-membership.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { Member } from '../group-members-list.js';

interface MemberDialogProps {
  member: Member;
  step: 'appoint' | 'end';
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Makes a member the chair, or ends her work in the group; both are asked first. */
export function MemberDialog({ member, step, onClose, onDone }: MemberDialogProps) {
  const { t } = useTranslation();
  const appoint = useCommand(AppointChair);
  const end = useCommand(EndWorkingGroupMembership);
  const faults = useFieldFaults({ workingGroupMemberId: '' });
  const who = { name: member.account?.displayName ?? member.organization.name };
  const submit = async () => {
    const input = { workingGroupMemberId: member.id };
    const { userErrors } =
      step === 'appoint'
        ? (await appoint.mutateAsync({ input })).appointChair
        : (await end.mutateAsync({ input })).endWorkingGroupMembership;
    faults.show(userErrors);
    if (userErrors.length > 0) return;
    onClose();
    onDone({ title: t(`groups.memberStep.${step}.done`, who) });
  };
  return (
    <DialogForm
      title={t(`groups.memberStep.${step}.title`)}
      confirm={t(`groups.memberStep.${step}.now`)}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={appoint.error ?? end.error}
    >
      <Text>{t(`groups.memberStep.${step}.text`, who)}</Text>
    </DialogForm>
  );
}
