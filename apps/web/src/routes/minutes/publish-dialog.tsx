import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { PublishMinutes } from '../../gql/publish-minutes.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { MinutesPartProps } from './minutes-page.js';

/** Opens approved minutes to whoever may read the session. */
export function PublishDialog({
  meeting,
  minutes,
  onDone,
  onClose,
}: MinutesPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand(PublishMinutes);
  const faults = useFieldFaults({ id: t('minutes.ways.publish') });
  const withheld = minutes.sections.filter(({ visibility }) => visibility !== 'PUBLIC').length;
  const submit = async () => {
    const { publishMinutes } = await command.mutateAsync({ input: { id: minutes.id } });
    faults.show(publishMinutes.userErrors);
    if (publishMinutes.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('minutes.published') });
  };
  return (
    <DialogForm
      title={t('minutes.ways.publish')}
      confirm={t('minutes.publishNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t(`minutes.publishText.${meeting.visibility}`)}</Text>
      {withheld > 0 && <Text>{t('minutes.publishWithheld', { count: withheld })}</Text>}
    </DialogForm>
  );
}
