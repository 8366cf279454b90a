import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { ConfirmTerritorialChange } from '../../../gql/confirm-territorial-change.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { OrganizationPicker, type PickedOrganization } from '../../../parts/organization-picker.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { Change } from './territory-page.js';
import { useHoldings } from './use-holdings.js';
import { useSuccessors } from './use-successors.js';

export interface ChangeDialogProps {
  change: Change;
  onDone: (news: News) => void;
  onClose: () => void;
}

const other = 'other';

/** The moderator says who takes the place of the old territory; what goes over is named before. */
export function ConfirmDialog(props: ChangeDialogProps) {
  const { t } = useTranslation();
  const { change, onClose } = props;
  const { choice, setChoice, picked, setPicked, faults, error, submit } = useConfirmation(props);
  const successors = useSuccessors(change);
  const { label, ...field } = faults.field('successorId');
  return (
    <DialogForm
      title={t('territory.confirmTitle', { name: change.oldName })}
      confirm={t('territory.confirmSend')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      <Text>{change.reason}</Text>
      <RadioGroup
        {...field}
        legend={label}
        value={choice}
        onChange={setChoice}
        choices={[...successors, { value: other, label: t('territory.other') }]}
      />
      {choice === other && (
        <OrganizationPicker
          field={faults.field('picked')}
          value={picked}
          onChange={setPicked}
          kinds={[change.organization.kind]}
        />
      )}
      <Moves change={change} />
    </DialogForm>
  );
}

/** What goes over, and what stays. */
function Moves({ change }: { change: Change }) {
  const { t } = useTranslation();
  const holdings = useHoldings(change);
  return (
    <Stack gap="small">
      <Text>
        <strong>{t('territory.moves')}</strong>
      </Text>
      <ul className="kern-list al-list">
        {holdings.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
        <li>{t('territory.movesOffice')}</li>
      </ul>
      <Text size="small">{t('territory.stays', { name: change.oldName })}</Text>
    </Stack>
  );
}

function useConfirmation({ change, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(ConfirmTerritorialChange);
  const [choice, setChoice] = useState(change.successor?.id);
  const [picked, setPicked] = useState<PickedOrganization | null>(null);
  const faults = useFieldFaults({
    successorId: t('territory.whoSucceeds'),
    picked: t('territory.organization'),
  });
  const submit = async () => {
    const successorId = choice === other ? picked?.id : choice;
    // Beside the search box when nobody was found with it.
    const place = choice === other ? 'picked' : 'successorId';
    if (!successorId)
      return faults.show([{ code: 'REQUIRED', message: t('territory.whoMissing'), path: ['input', place] }]);
    const { confirmTerritorialChange: answer } = await command.mutateAsync({
      input: { territorialChangeId: change.id, successorId },
    });
    faults.show(answer.userErrors.map((one) => ({ ...one, path: ['input', place] })));
    if (answer.userErrors.length > 0) return;
    onClose();
    const name = answer.territorialChange?.successor?.name ?? '';
    onDone({
      title: t('territory.confirmed', { before: change.oldName, name }),
      text: t('territory.confirmedText', { before: change.oldName }),
    });
  };
  return { choice, setChoice, picked, setPicked, faults, error: command.error, submit };
}
