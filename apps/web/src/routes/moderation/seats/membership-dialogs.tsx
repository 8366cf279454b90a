import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { EndMembership } from '../../../gql/end-membership.js';
import { ResumeMembership } from '../../../gql/resume-membership.js';
import { SuspendMembership } from '../../../gql/suspend-membership.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults, type UserError } from '../../../parts/user-faults.js';
import type { KeptMembership } from './membership-actions.js';

interface DialogProps {
  membership: KeptMembership;
  onDone: (news: News) => void;
  onClose: () => void;
}

/** The member does not vote and keeps its seat. */
export function SuspendDialog({ membership, onDone, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { name } = membership.organization;
  const command = useCommand(SuspendMembership);
  return (
    <ReasonDialog
      title={t('seats.suspendTitle', { name })}
      text={t('seats.suspendText', { name })}
      confirm={t('seats.suspend')}
      onClose={onClose}
      onDone={() => onDone({ title: t('seats.suspended', { name }) })}
      error={command.error}
      send={async (form) => {
        const input = { membershipId: membership.id, reason: reasonOf(form) };
        return (await command.mutateAsync({ input })).suspendMembership.userErrors;
      }}
    />
  );
}

/** The member votes again. */
export function ResumeDialog({ membership, onDone, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { name } = membership.organization;
  const command = useCommand(ResumeMembership);
  return (
    <ReasonDialog
      title={t('seats.resumeTitle', { name })}
      text={t('seats.resumeText', { name })}
      confirm={t('seats.resume')}
      onClose={onClose}
      onDone={() => onDone({ title: t('seats.resumed', { name }) })}
      error={command.error}
      send={async (form) => {
        const input = { membershipId: membership.id, reason: reasonOf(form) };
        return (await command.mutateAsync({ input })).resumeMembership.userErrors;
      }}
    />
  );
}

/** The seat falls free. */
export function EndDialog({ membership, onDone, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { name } = membership.organization;
  const command = useCommand(EndMembership);
  return (
    <ReasonDialog
      title={t('seats.endTitle', { name })}
      text={t('seats.endText')}
      confirm={t('seats.endConfirm')}
      onClose={onClose}
      onDone={() => onDone({ title: t('seats.ended', { name }) })}
      error={command.error}
      send={async (form) => {
        const stayInNetwork = form.has('stayInNetwork');
        const input = { membershipId: membership.id, reason: reasonOf(form), stayInNetwork };
        return (await command.mutateAsync({ input })).endMembership.userErrors;
      }}
    >
      <Checkbox
        name="stayInNetwork"
        label={t('seats.stayInNetwork', { name })}
        hint={t('seats.stayInNetworkHint')}
        defaultChecked
      />
    </ReasonDialog>
  );
}

const reasonOf = (form: FormData) => String(form.get('reason'));

/** What the three have in common: what will happen, a reason, and what was refused. */
function ReasonDialog(props: {
  title: string;
  text: string;
  confirm: string;
  error: Error | null;
  send: (form: FormData) => Promise<readonly UserError[]>;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const faults = useFieldFaults({ reason: t('seats.reason') });
  const submit = async (form: HTMLFormElement) => {
    const refused = await props.send(new FormData(form));
    faults.show(refused);
    if (refused.length > 0) return;
    props.onClose();
    props.onDone();
  };
  return (
    <DialogForm
      title={props.title}
      confirm={props.confirm}
      onClose={props.onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={props.error}
    >
      <Text>{props.text}</Text>
      {props.children}
      <TextArea {...faults.field('reason')} name="reason" hint={t('seats.reasonHint')} />
    </DialogForm>
  );
}
