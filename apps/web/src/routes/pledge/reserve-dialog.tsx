import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextArea, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { ReservePledge } from '../../gql/reserve-pledge.js';
import { toBerlinTime } from '../../i18n/berlin-time.js';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import { useFieldFaults, type UserError } from '../../parts/user-faults.js';
import type { PledgeActProps } from './pledge-actions.js';
import { WhatIsPledged } from './what-is-pledged.js';

/** Names what the budget law makes a pledge depend on, and the day on which the council decides. */
export function ReserveDialog({ pledge, onDone, onClose }: PledgeActProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const command = useCommand(ReservePledge);
  const once = useOnceKey();
  const [reservation, setReservation] = useState(pledge.reservation ?? t('pledge.reservationText'));
  const [councilOn, setCouncilOn] = useState(pledge.councilOn ?? '');
  const faults = useFieldFaults({ councilOn: t('pledge.councilOn'), reservation: t('pledge.reservation') });
  const last = toBerlinTime(pledge.round.closesAt).date;
  const submit = async () => {
    const errors = checkDay(councilOn, last, t('pledge.fault.councilOn', { date: format.date(last) }));
    if (errors.length > 0) return faults.show(errors);
    const input = {
      idempotencyKey: once.key,
      pledgeId: pledge.id,
      reservation: reservation.trim(),
      councilOn,
    };
    const { reservePledge } = await command.mutateAsync({ input });
    once.renew();
    faults.show(reservePledge.userErrors);
    if (reservePledge.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('pledge.reserved', { date: format.date(councilOn) }), text: t('pledge.reservedNext') });
  };
  return (
    <DialogForm
      title={pledge.state === 'RESERVED' ? t('pledge.act.newDay') : t('pledge.act.reserve')}
      confirm={t('pledge.saveReservation')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <WhatIsPledged pledge={pledge} />
      <Text>{t('pledge.reserveText')}</Text>
      <TextField
        {...faults.field('councilOn')}
        type="date"
        hint={t('pledge.councilOnHint', { date: format.date(last) })}
        min={today()}
        max={last}
        value={councilOn}
        onChange={(event) => setCouncilOn(event.target.value)}
      />
      <TextArea
        {...faults.field('reservation')}
        hint={t('pledge.reservationHint')}
        value={reservation}
        onChange={(event) => setReservation(event.target.value)}
      />
    </DialogForm>
  );
}

/** From today to the day on which the round closes, as its name says; an empty date is none to the schema. */
function checkDay(day: string, last: string, message: string): UserError[] {
  if (day >= today() && day <= last) return [];
  return [{ code: 'INVALID', path: ['input', 'councilOn'], message }];
}
