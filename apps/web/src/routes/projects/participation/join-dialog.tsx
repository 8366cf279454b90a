import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Text } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import type { ActingOrganization } from '../../../app/viewer.js';
import { JoinProject, type JoinProjectMutation } from '../../../gql/join-project.js';
import { useFormat } from '../../../i18n/format.js';
import { today } from '../../../i18n/today.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { Outcome } from '../../../parts/participation/outcome.js';
import { TakesFocus } from '../../../parts/takes-focus.js';
import { useFieldFaults, type UserError } from '../../../parts/user-faults.js';
import { toJoinInput, type JoinDraft } from './join-draft.js';
import { JoinFields } from './join-fields.js';
import type { TakingPart } from './take-part.js';

interface JoinDialogProps {
  project: { id: string; name: string };
  /** At least one. */
  organizations: readonly ActingOrganization[];
  state: TakingPart;
  onDone: (outcome: Outcome) => void;
  onClose: () => void;
}

/** Enters a participation for one of the reader's organizations. */
export function JoinDialog({ project, organizations, state, onDone, onClose }: JoinDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<JoinDraft>({
    organizationId: organizations[0]?.id ?? '',
    kind: undefined,
    since: today(),
    note: '',
  });
  const faults = useFieldFaults({
    organizationId: t('participation.organization'),
    kind: t('participation.kind'),
    since: t('participation.since'),
    note: t('participation.note'),
  });
  const join = useCommand(JoinProject);
  const outcomeOf = useOutcome(project.name, state);
  const there = alreadyThere(join.data);
  const submit = async (form: HTMLFormElement) => {
    const { kind } = draft;
    const missing: UserError[] = [];
    if (!kind) missing.push(faultIn('kind', t('participation.kindMissing')));
    // A half typed day reads as empty; only the browser knows the difference.
    if (form.querySelector('[name=since]:invalid'))
      missing.push(faultIn('since', t('participation.sinceWrong')));
    faults.show(missing);
    if (!kind || missing.length > 0) return join.reset();
    const answer = await join.mutateAsync({ input: toJoinInput(project.id, kind, draft) });
    const { userErrors, participation } = answer.joinProject;
    if (alreadyThere(answer)) setDraft((now) => ({ ...now, kind: undefined }));
    else faults.show(userErrors);
    if (userErrors.length > 0 || !participation) return;
    onClose();
    onDone(outcomeOf(participation));
  };
  return (
    <DialogForm
      title={t('participation.joinTitle', { project: project.name })}
      confirm={
        draft.kind === 'LEADING' && state.leaders.length > 0
          ? t('participation.ask')
          : t('participation.join')
      }
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={join.error}
    >
      {there && (
        <TakesFocus on={join.data}>
          <Alert kind="info" title={there}>
            <Text size="small">{t('participation.alreadyThere')}</Text>
          </Alert>
        </TakesFocus>
      )}
      <JoinFields
        {...{ organizations, state, draft }}
        field={faults.field}
        projectName={project.name}
        onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
      />
    </DialogForm>
  );
}

/** A fault that we find ourselves, in the words of the server. */
const faultIn = (field: string, message: string): UserError => ({
  code: 'REQUIRED',
  path: ['input', field],
  message,
});

/** That it was done before is no fault: the message when that is all that was refused. */
function alreadyThere(answer: JoinProjectMutation | undefined): string | undefined {
  const [first, ...others] = answer?.joinProject.userErrors ?? [];
  return first?.code === 'ALREADY_OPEN' && others.length === 0 ? first.message : undefined;
}

type Joined = NonNullable<JoinProjectMutation['joinProject']['participation']>;

function useOutcome(project: string, { leaders }: TakingPart) {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ id, kind, state, since, organization }: Joined): Outcome => {
    const names = {
      project,
      organization: organization.name,
      kind: t(`enums.participation.${kind}`),
      since: format.date(since),
      leaders: leaders.join(', '),
    };
    return state === 'PROPOSED'
      ? { title: t('participation.asked', names), text: t('participation.askedText', names), undo: id }
      : { title: t('participation.joined', names), text: t('participation.joinedText'), undo: id };
  };
}
