import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Select } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { paths } from '../../../app/paths.js';
import { PlanMeeting } from '../../../gql/plan-meeting.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import { emptyMeeting, MeetingFields, toMeetingInput, useMeetingLabels } from '../meeting-fields.js';

/** A body for which one may plan; `id` null is the board. */
export interface Body {
  id: string | null;
  name: string;
}

/** Plans a session. It is a draft that nobody else sees, and leads on to its agenda. */
export function PlanDialog({ bodies, onClose }: { bodies: readonly Body[]; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const plan = useCommand(PlanMeeting);
  const [body, setBody] = useState(bodies[0]?.id ?? null);
  const [draft, setDraft] = useState(emptyMeeting);
  const faults = useFieldFaults(useMeetingLabels());
  const submit = async () => {
    const { input, errors } = toMeetingInput(draft, (name) => t(`meetingFields.missing.${name}`));
    if (!input) return faults.show(errors);
    const { planMeeting } = await plan.mutateAsync({ input: { workingGroupId: body, ...input } });
    faults.show(planMeeting.userErrors);
    if (planMeeting.meeting) void navigate(paths.editMeeting(planMeeting.meeting.id));
  };
  return (
    <DialogForm
      title={t('plan.new')}
      confirm={t('plan.create')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={plan.error}
    >
      <Select
        label={t('meetings.body')}
        value={body ?? ''}
        onChange={(event) => setBody(event.target.value || null)}
        options={bodies.map(({ id, name }) => ({ value: id ?? '', label: name }))}
      />
      <MeetingFields
        draft={draft}
        faults={faults}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
    </DialogForm>
  );
}
