import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, RadioGroup, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { useViewer } from '../../app/viewer.js';
import type { ProjectLifecycle } from '../../gql/schema.js';
import { SetProjectLifecycle } from '../../gql/set-project-lifecycle.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { isModerator } from './is-moderator.js';

const lifecycles = ['IDEA', 'CANDIDATE', 'ADOPTED', 'RETIRED'] as const satisfies ProjectLifecycle[];

interface LifecycleChangeProps {
  project: { id: string; name: string; lifecycle: ProjectLifecycle };
}

/** For moderators: moves the board's view of a project on. For everybody else: nothing. */
export function LifecycleChange({ project }: LifecycleChangeProps) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  if (!isModerator(viewer)) return null;
  return (
    <>
      <Button small aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('moderation.changeLifecycle')}
      </Button>
      {open && <LifecycleDialog project={project} onClose={() => setOpen(false)} />}
    </>
  );
}

function LifecycleDialog({ project, onClose }: LifecycleChangeProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const [lifecycle, setLifecycle] = useState<ProjectLifecycle>();
  const faults = useFieldFaults({ lifecycle: t('moderation.lifecycle'), reason: t('moderation.reason') });
  const command = useCommand(SetProjectLifecycle);
  const submit = async (form: HTMLFormElement) => {
    if (!lifecycle) {
      const message = t('moderation.lifecycleMissing');
      faults.show([{ code: 'MISSING', message, path: ['input', 'lifecycle'] }]);
      return;
    }
    const input = { projectId: project.id, lifecycle, reason: String(new FormData(form).get('reason')) };
    const { setProjectLifecycle } = await command.mutateAsync({ input });
    faults.show(setProjectLifecycle.userErrors);
    if (setProjectLifecycle.userErrors.length === 0) onClose();
  };
  const { label: legend, ...field } = faults.field('lifecycle');
  const others = lifecycles.filter((value) => value !== project.lifecycle);
  return (
    <DialogForm
      title={t('moderation.lifecycleTitle', { name: project.name })}
      confirm={t('moderation.changeLifecycle')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('moderation.lifecycleNow', { lifecycle: t(`enums.lifecycle.${project.lifecycle}`) })}</Text>
      <RadioGroup
        {...field}
        legend={legend}
        choices={others.map((value) => ({ value, label: t(`enums.lifecycle.${value}`) }))}
        value={lifecycle}
        onChange={(value) => setLifecycle(others.find((known) => known === value))}
      />
      {lifecycle && <Text size="small">{t(`enums.lifecycleExplained.${lifecycle}`)}</Text>}
      <TextArea {...faults.field('reason')} name="reason" hint={t('moderation.reasonHint')} />
    </DialogForm>
  );
}
