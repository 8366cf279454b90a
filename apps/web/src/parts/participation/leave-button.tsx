import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { EndParticipation } from '../../gql/end-participation.js';
import type { ParticipationKind, ParticipationState } from '../../gql/schema.js';
import { DialogForm } from '../dialog-form.js';
import { useFieldFaults } from '../user-faults.js';
import type { Outcome } from './outcome.js';

/** What must be known of a participation to end it. */
export interface EndableParticipation {
  id: string;
  kind: ParticipationKind;
  state: ParticipationState;
  organization: { name: string };
}

interface LeaveProps {
  participation: EndableParticipation;
  projectName: string;
  onDone: (outcome: Outcome) => void;
}

/** Ends a participation, or takes a request to lead back, after a question. */
export function LeaveButton(props: LeaveProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { participation, projectName } = props;
  const names = { kind: t(`enums.participation.${participation.kind}`), project: projectName };
  const request = participation.state === 'PROPOSED';
  return (
    <>
      <Button
        look="tertiary"
        small
        aria-haspopup="dialog"
        aria-label={request ? t('participation.withdrawLabel', names) : t('participation.endLabel', names)}
        onClick={() => setOpen(true)}
      >
        {request ? t('participation.withdraw') : t('participation.end')}
      </Button>
      {open && <LeaveDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function LeaveDialog({ participation, projectName, onDone, onClose }: LeaveProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const end = useCommand(EndParticipation);
  const faults = useFieldFaults({ reason: t('participation.reason') });
  const names = {
    organization: participation.organization.name,
    project: projectName,
    kind: t(`enums.participation.${participation.kind}`),
  };
  const request = participation.state === 'PROPOSED';
  const leading = participation.kind === 'LEADING' && !request;
  const submit = async (form: HTMLFormElement) => {
    const reason = String(new FormData(form).get('reason')).trim() || null;
    const { endParticipation } = await end.mutateAsync({ participationId: participation.id, reason });
    faults.show(endParticipation.userErrors);
    if (endParticipation.userErrors.length > 0) return;
    onClose();
    onDone({ title: request ? t('participation.withdrawn', names) : t('participation.ended', names) });
  };
  return (
    <DialogForm
      title={request ? t('participation.withdrawTitle') : t('participation.endTitle')}
      confirm={request ? t('participation.withdraw') : t('participation.endTitle')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={end.error}
    >
      <Text>{request ? t('participation.withdrawText', names) : t('participation.endText', names)}</Text>
      {leading && <Text>{t('participation.endLeading')}</Text>}
      <TextArea
        {...faults.field('reason')}
        name="reason"
        rows={3}
        optionalNote={t('participation.optional')}
        hint={t('participation.endReasonHint')}
      />
    </DialogForm>
  );
}
