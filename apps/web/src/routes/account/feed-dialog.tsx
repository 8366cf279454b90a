import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { RenewCalendarFeed } from '../../gql/renew-calendar-feed.js';
import { RevokeCalendarFeed } from '../../gql/revoke-calendar-feed.js';
import { DialogForm } from '../../parts/dialog-form.js';
import type { News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';

/** What may be done with an address that there is; both end it. */
export type FeedStep = 'renew' | 'revoke';

/** Asks once more before an address stops working. */
export function FeedDialog(props: { step: FeedStep; onClose: () => void; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const { step, onClose, onDone } = props;
  const renew = useCommand(RenewCalendarFeed);
  const revoke = useCommand(RevokeCalendarFeed);
  const faults = useFieldFaults({});
  const submit = async () => {
    const { userErrors } =
      step === 'renew'
        ? (await renew.mutateAsync({})).renewCalendarFeed
        : (await revoke.mutateAsync({})).revokeCalendarFeed;
    faults.show(userErrors);
    if (userErrors.length > 0) return;
    onClose();
    onDone({ title: t(`calendar.done.${step}`), text: t(`calendar.doneText.${step}`) });
  };
  return (
    <DialogForm
      title={t(`calendar.ask.${step}`)}
      confirm={t(`calendar.${step}`)}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={renew.error ?? revoke.error}
    >
      <Text>{t(`calendar.askText.${step}`)}</Text>
    </DialogForm>
  );
}
