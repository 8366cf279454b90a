import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Checkbox, Fieldset, FilterChips, Stack, TextField } from '@allmende/web-kern';
import { categories, useCategoryLabel } from '../../parts/categories.js';

interface CategoryFieldProps {
  id: string;
  label: string;
  error: string | undefined;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Any number of categories out of a hundred: a field narrows the list, what is chosen stands below it. */
export function CategoryField({ id, label, error, values, onChange }: CategoryFieldProps) {
  const { t } = useTranslation();
  const labelOf = useCategoryLabel();
  const [wanted, setWanted] = useState('');
  const choices = useChoices(wanted, values);
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <Fieldset
      id={id}
      legend={label}
      hint={t('projectEntry.categoriesHint')}
      error={error}
      optionalNote={t('projectEntry.optional')}
    >
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
        <Announcement visible>
          {wanted.trim() === '' ? '' : t('projectEntry.categoryCount', { count: choices.length })}
        </Announcement>
        {choices.length > 0 && (
          <div className="category-box">
            {choices.map(({ value, label: name }) => (
              <Checkbox
                key={value}
                label={name}
                checked={values.includes(value)}
                onChange={() => toggle(value)}
              />
            ))}
          </div>
        )}
        <FilterChips
          label={t('projectEntry.categoriesChosen')}
          chips={values.map((value) => ({
            key: value,
            label: labelOf(value),
            removeLabel: t('projectEntry.categoryRemove', { category: labelOf(value) }),
            onRemove: () => toggle(value),
          }))}
          clearLabel={t('projectEntry.categoriesClear')}
          onClear={() => onChange([])}
        />
      </Stack>
    </Fieldset>
  );
}

/** All categories and what is chosen besides, as far as they fit the search, by name. */
function useChoices(wanted: string, values: readonly string[]) {
  const { i18n } = useTranslation();
  const labelOf = useCategoryLabel();
  const fold = (text: string) => text.toLocaleLowerCase(i18n.language);
  return [...new Set([...categories, ...values])]
    .map((value) => ({ value, label: labelOf(value) }))
    .filter((choice) => fold(`${choice.label} ${choice.value}`).includes(fold(wanted.trim())))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
}
