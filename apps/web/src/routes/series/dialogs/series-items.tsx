import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Fieldset, Row, Select, Stack, Text, TextField, VisuallyHidden } from '@allmende/web-kern';
import type { AgendaOutcome, StandingItem } from '../../../gql/schema.js';
import { newRow, type ItemRow } from './series-draft.js';
import type { FieldOf } from './series-fields.js';

const standings = ['OPENING', 'APPROVE_MINUTES', 'ANY_OTHER_BUSINESS'] as const satisfies StandingItem[];
const outcomes = ['INFORMATION', 'DISCUSSION', 'DECISION', 'ELECTION'] as const satisfies AgendaOutcome[];

interface SeriesItemsProps {
  items: ItemRow[];
  field: FieldOf;
  onChange: (items: ItemRow[]) => void;
}

/** The names of the fields of each item, for the faults. */
export function useItemRowLabels(items: readonly ItemRow[]): Record<string, string> {
  const { t } = useTranslation();
  const labels = items.flatMap((_, index) => [
    [`items.${index}.standing`, t('series.item.standing', { number: index + 1 })],
    [`items.${index}.title`, t('series.item.title', { number: index + 1 })],
    [`items.${index}.minutes`, t('series.item.minutes', { number: index + 1 })],
  ]);
  return Object.fromEntries(labels) as Record<string, string>;
}

/** What each session of the series begins with, in order. */
export function SeriesItems({ items, field, onChange }: SeriesItemsProps) {
  const { t } = useTranslation();
  const add = useRef<HTMLDivElement>(null);
  const change = (index: number, part: Partial<ItemRow>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const remove = (index: number) => {
    // The button that was used goes with its row.
    add.current?.querySelector('button')?.focus();
    onChange(items.filter((_, at) => at !== index));
  };
  return (
    <Fieldset
      id={field('items').id}
      legend={t('series.facts.items')}
      hint={t('series.item.hint')}
      error={field('items').error}
    >
      <Stack>
        {items.length === 0 && <Text>{t('series.item.none')}</Text>}
        {items.map((item, index) => (
          <ItemFields
            key={item.key}
            {...{ item, index, field }}
            last={index === items.length - 1}
            change={(part) => change(index, part)}
            remove={() => remove(index)}
            move={(by) => onChange(swapped(items, index, index + by))}
          />
        ))}
        <div ref={add}>
          <Button onClick={() => onChange([...items, newRow()])}>{t('series.item.add')}</Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

function swapped(items: ItemRow[], from: number, to: number): ItemRow[] {
  const [one, other] = [items[from], items[to]];
  if (!one || !other) return items;
  return items.map((item, index) => (index === from ? other : index === to ? one : item));
}

interface ItemFieldsProps {
  item: ItemRow;
  index: number;
  last: boolean;
  field: FieldOf;
  change: (part: Partial<ItemRow>) => void;
  move: (by: 1 | -1) => void;
  remove: () => void;
}

function ItemFields({ item, index, last, field, change, move, remove }: ItemFieldsProps) {
  const { t } = useTranslation();
  const number = index + 1;
  const of = (name: 'standing' | 'title' | 'minutes') => field(`items.${index}.${name}`);
  return (
    <Stack gap="small">
      <Select
        {...of('standing')}
        value={item.standing}
        onChange={(event) => change({ standing: event.target.value as ItemRow['standing'], title: '' })}
        options={[
          { value: '', label: t('series.item.own') },
          ...standings.map((value) => ({ value, label: t(`enums.standingItem.${value}`) })),
        ]}
      />
      {item.standing === '' && (
        <>
          <TextField
            {...of('title')}
            autoComplete="off"
            value={item.title}
            onChange={(event) => change({ title: event.target.value })}
          />
          <Select
            label={t('series.item.outcome', { number })}
            value={item.outcome}
            onChange={(event) => change({ outcome: event.target.value as AgendaOutcome })}
            options={outcomes.map((value) => ({ value, label: t(`enums.agendaOutcome.${value}`) }))}
          />
        </>
      )}
      <TextField
        {...of('minutes')}
        inputMode="numeric"
        autoComplete="off"
        value={item.minutes}
        onChange={(event) => change({ minutes: event.target.value })}
      />
      <Row>
        <Button look="tertiary" aria-disabled={index === 0} onClick={() => move(-1)}>
          {t('series.item.up')} <VisuallyHidden>{number}</VisuallyHidden>
        </Button>
        <Button look="tertiary" aria-disabled={last} onClick={() => move(1)}>
          {t('series.item.down')} <VisuallyHidden>{number}</VisuallyHidden>
        </Button>
        <Button look="tertiary" onClick={remove}>
          {t('series.item.remove')} <VisuallyHidden>{number}</VisuallyHidden>
        </Button>
      </Row>
    </Stack>
  );
}
