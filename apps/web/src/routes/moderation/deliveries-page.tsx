import { useTranslation } from 'react-i18next';
import { Select, Stack } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { knownValues, useUrlValues } from '../../app/url-values.js';
import type { DeliveryState } from '../../gql/schema.js';
import { DeliveryList } from './delivery-list.js';
import { LetterList } from './letter-list.js';
import { ModerationFrame } from './moderation-frame.js';

const states = ['FAILED', 'PENDING', 'SENT'] as const satisfies DeliveryState[];

export function Component() {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const state = knownValues(params, 'stand', states)[0] ?? 'FAILED';
  return (
    <ModerationFrame
      title={t('moderation.deliveries')}
      lead={t('moderation.deliveriesLead')}
      here={paths.deliveries}
    >
      <Stack gap="large">
        <div className="state-choice">
          <Select
            label={t('moderation.state')}
            value={state}
            onChange={(event) => set('stand', [event.target.value])}
            options={states.map((value) => ({ value, label: t(`moderation.stateName.${value}`) }))}
          />
        </div>
        <DeliveryList key={`deliveries ${state}`} state={state} />
        <LetterList key={`letters ${state}`} state={state} />
      </Stack>
    </ModerationFrame>
  );
}
