import { useTranslation } from 'react-i18next';
import { Checkbox, Grid, Select, Stack } from '@allmende/web-kern';
import { SearchForm } from '../../app/search-form.js';
import { circles, kinds, lands, orders, type MembersChoice } from './members-filter.js';

const orderTexts = {
  NAME: 'members.orderName',
  POPULATION_DESC: 'members.orderPopulation',
  JOINED: 'members.orderJoined',
} as const;

/** Search and filters of the member list; each change goes to the address at once. */
export function MembersFilterForm(props: {
  choice: MembersChoice;
  set: (name: string, values: string[]) => void;
}) {
  const { t } = useTranslation();
  const { choice, set } = props;
  const landOptions = lands.map((value) => ({ value, label: t(`enums.land.${value}`) }));
  return (
    <Stack>
      <SearchForm
        label={t('members.searchLabel')}
        value={choice.text}
        onSearch={(text) => set('suche', [text])}
      />
      <Grid columns="small">
        <Select
          label={t('members.land')}
          value={choice.land ?? ''}
          onChange={(event) => set('land', [event.target.value])}
          options={[
            { value: '', label: t('members.all') },
            ...landOptions.sort((a, b) => a.label.localeCompare(b.label, 'de')),
          ]}
        />
        <Select
          label={t('members.circle')}
          value={choice.circle ?? ''}
          onChange={(event) => set('mitgliedschaft', [event.target.value])}
          options={[
            { value: '', label: t('members.all') },
            ...circles.map((value) => ({ value, label: t(`enums.circle.${value}`) })),
          ]}
        />
        <Select
          label={t('members.kind')}
          value={choice.kind ?? ''}
          onChange={(event) => set('art', [event.target.value])}
          options={[
            { value: '', label: t('members.all') },
            ...kinds.map((value) => ({ value, label: t(`enums.organizationKind.${value}`) })),
          ]}
        />
        <Select
          label={t('members.order')}
          value={choice.order}
          onChange={(event) => set('sortierung', [event.target.value])}
          options={orders.map((value) => ({ value, label: t(orderTexts[value]) }))}
        />
      </Grid>
      <Checkbox
        label={t('members.everyone')}
        checked={choice.everyone}
        onChange={(event) => set('alle', event.target.checked ? ['1'] : [])}
      />
    </Stack>
  );
}
