import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, CheckboxGroup, FilterChips, Stack, Text, TextField } from '@allmende/web-kern';
import { categories, useCategoryLabel } from '../../parts/categories.js';

interface CategoryFieldProps {
  id: string;
  label: string;
  error: string | undefined;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Any number of categories out of a hundred: a field narrows the list, what is chosen stands above it. */
export function CategoryField({ id, label, error, values, onChange }: CategoryFieldProps) {
  const { t, i18n } = useTranslation();
  const labelOf = useCategoryLabel();
  const [wanted, setWanted] = useState('');
  const fold = (text: string) => text.toLocaleLowerCase(i18n.language);
  const choices = [...new Set([...categories, ...values])]
    .map((value) => ({ value, label: labelOf(value) }))
    .filter((choice) => fold(`${choice.label} ${choice.value}`).includes(fold(wanted.trim())))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <Stack>
      <TextField
        label={t('projectEntry.categorySearch')}
        hint={t('projectEntry.categorySearchHint')}
        type="search"
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          // Whoever searches presses Enter, and does not mean to save.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <FilterChips
        label={t('projectEntry.categoriesChosen')}
        chips={values.map((value) => ({
          key: value,
          label: labelOf(value),
          removeLabel: t('projectEntry.categoryRemove', { category: labelOf(value) }),
          onRemove: () => onChange(values.filter((other) => other !== value)),
        }))}
        clearLabel={t('projectEntry.categoriesClear')}
        onClear={() => onChange([])}
      />
      <div className="category-box">
        <CheckboxGroup
          id={id}
          legend={label}
          hint={t('projectEntry.categoriesHint')}
          error={error}
          choices={choices}
          values={values}
          onChange={onChange}
        />
        {choices.length === 0 && <Text>{t('projectEntry.categoryNone')}</Text>}
      </div>
      <Announcement>
        {wanted.trim() === '' ? '' : t('projectEntry.categoryCount', { count: choices.length })}
      </Announcement>
    </Stack>
  );
}
