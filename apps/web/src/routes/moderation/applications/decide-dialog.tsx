import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, RadioGroup, Text, TextArea, TextField } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { DecideApplication, type DecideApplicationMutation } from '../../../gql/decide-application.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { DeskDialogProps } from './desk-actions.js';
import type { DeskApplication, DeskSeats } from './desk-page.js';

type Decision = 'admit' | 'decline';

interface DecideDialogProps extends DeskDialogProps {
  seats: DeskSeats;
}

/** Admits or declines, and says before what will come of it. */
export function DecideDialog({ application, seats, onDone, onClose }: DecideDialogProps) {
  const { t } = useTranslation();
  const [decision, setDecision] = useState<Decision>();
  const command = useCommand(DecideApplication);
  const newsOf = useNews(application);
  const faults = useFieldFaults({
    admit: t('desk.decision'),
    boardDecision: t('desk.boardDecision'),
    reason: t('desk.reason'),
  });
  const forBoard = application.circle === 'BOARD' && decision === 'admit';
  const submit = async (form: HTMLFormElement) => {
    if (!decision) {
      const message = t('desk.decisionMissing');
      return faults.show([{ code: 'REQUIRED', message, path: ['input', 'admit'] }]);
    }
    const values = new FormData(form);
    const input = {
      applicationId: application.id,
      admit: decision === 'admit',
      reason: String(values.get('reason')),
      boardDecision: forBoard ? String(values.get('boardDecision')) : null,
    };
    const { decideApplication } = await command.mutateAsync({ input });
    faults.show(decideApplication.userErrors);
    if (decideApplication.userErrors.length > 0) return;
    onClose();
    onDone(newsOf(decideApplication.application));
  };
  const { label, ...field } = faults.field('admit');
  return (
    <DialogForm
      title={t('desk.decideTitle', { name: application.organization.name })}
      confirm={t('desk.decide')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <RadioGroup
        {...field}
        legend={label}
        value={decision}
        onChange={(value) => setDecision(value === 'admit' ? 'admit' : 'decline')}
        choices={(['admit', 'decline'] as const).map((value) => ({
          value,
          label: t(`desk.decisions.${value}`),
        }))}
      />
      {decision && <Effect application={application} seats={seats} decision={decision} />}
      {forBoard && (
        <TextField
          {...faults.field('boardDecision')}
          name="boardDecision"
          hint={t('desk.boardDecisionHint')}
        />
      )}
      <TextArea {...faults.field('reason')} name="reason" hint={t('desk.reasonHint')} />
    </DialogForm>
  );
}

/** What comes of the decision, told before it is made. */
function Effect(props: { application: DeskApplication; seats: DeskSeats; decision: Decision }) {
  const { t } = useTranslation();
  const { application, seats, decision } = props;
  const names = {
    name: application.organization.name,
    contact: application.contactName,
    circle: t(`enums.circle.${application.circle}`),
  };
  const texts =
    decision === 'decline'
      ? [t('desk.effect.decline', names)]
      : application.circle !== 'BOARD'
        ? [t('desk.effect.admit', names), t('desk.effect.invite', names)]
        : seats.free > 0
          ? [t('desk.effect.seatFree', { ...names, count: seats.free }), t('desk.effect.invite', names)]
          : [t('desk.effect.waits'), t('desk.effect.waitsText', { ...names, position: seats.waiting + 1 })];
  return (
    <div role="status">
      <Alert kind="info" title={texts[0]}>
        {texts[1] && <Text size="small">{texts[1]}</Text>}
      </Alert>
    </div>
  );
}

type Decided = DecideApplicationMutation['decideApplication']['application'];

function useNews({ organization: { name } }: DeskApplication): (decided: Decided) => News {
  const { t } = useTranslation();
  return (decided) => {
    const position = decided?.membership?.waitingPosition;
    if (decided?.state === 'WAITING')
      return {
        title: t('desk.decided.WAITING', { name }),
        text: t('desk.decided.WAITINGText', { position }),
      };
    return decided?.state === 'ADMITTED'
      ? { title: t('desk.decided.ADMITTED', { name }), text: t('desk.decided.ADMITTEDText') }
      : { title: t('desk.decided.DECLINED', { name }), text: t('desk.decided.DECLINEDText') };
  };
}
