import { useTranslation } from 'react-i18next';
import { Button, SearchField } from '@allmende/web-kern';

interface SearchFormProps {
  label: string;
  /** What the address says; the field follows it when the reader goes back. */
  value: string;
  onSearch: (text: string) => void;
}

/** A search that runs on Enter or by its button, never while typing. */
export function SearchForm({ label, value, onSearch }: SearchFormProps) {
  const { t } = useTranslation();
  return (
    <form
      key={value}
      role="search"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(String(new FormData(event.currentTarget).get('suche')).trim());
      }}
    >
      <SearchField
        name="suche"
        label={label}
        defaultValue={value}
        submit={
          <Button look="primary" type="submit">
            {t('common.search')}
          </Button>
        }
      />
    </form>
  );
}
