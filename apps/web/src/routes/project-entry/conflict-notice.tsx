import { useTranslation } from 'react-i18next';
import { Alert, DescriptionList, Stack, Text } from '@allmende/web-kern';
import { useCategoryLabel } from '../../parts/categories.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import { useEntryLabels } from './entry-form.js';
import { entryOf, type EntryField, type Merge, type StoredEntry } from './entry-values.js';

/** Somebody else was faster: says what is in the form now and what was changed by both; takes the focus. */
export function ConflictNotice({ conflict }: { conflict: Merge & { theirs: StoredEntry } }) {
  const { t } = useTranslation();
  const labels = useEntryLabels();
  const shown = useShownValue(conflict.theirs);
  const { taken, disputed } = conflict;
  return (
    <TakesFocus on={conflict}>
      <Alert kind="warning" title={t('projectEntry.conflict')}>
        <Stack>
          <Text>{t('projectEntry.conflictText')}</Text>
          {taken.length > 0 && (
            <Text>
              {t('projectEntry.conflictTaken', { fields: taken.map((field) => labels[field]).join(', ') })}
            </Text>
          )}
          {disputed.length > 0 && (
            <>
              <Text>{t('projectEntry.conflictBoth')}</Text>
              <DescriptionList
                column
                items={disputed.map((field) => ({
                  term: labels[field],
                  value: <span className="entry-kept">{shown(field)}</span>,
                }))}
              />
            </>
          )}
        </Stack>
      </Alert>
    </TakesFocus>
  );
}

/** A value of the form as the reader knows it. */
function useShownValue(stored: StoredEntry): (field: EntryField) => string {
  const { t } = useTranslation();
  const categoryLabel = useCategoryLabel();
  const values = entryOf(stored);
  return (field) => {
    if (field === 'categories') return values.categories.map(categoryLabel).join(', ') || '–';
    if (field === 'visibility') return t(`projectEntry.visibilityChoice.${values.visibility}`);
    if (field === 'developmentStatus' && values.developmentStatus)
      return t(`enums.developmentStatus.${values.developmentStatus}`);
    return values[field] || '–';
  };
}
