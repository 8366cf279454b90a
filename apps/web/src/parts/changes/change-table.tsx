import { useTranslation } from 'react-i18next';
import { Badge, DataTable, Disclosure, type Column } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { fieldName } from './field-name.js';
import './changes.css';

/** One value that a file changed; null where there was or is none. */
export interface Change {
  path: string;
  before: string | null;
  after: string | null;
  overwritesHandEdit: boolean;
}

/** What a file changed, field by field: before and after. */
export function ChangeTable({ caption, changes }: { caption: string; changes: readonly Change[] }) {
  const { t } = useTranslation();
  const columns: Column<Change>[] = [
    { key: 'field', header: t('changes.fieldHeader'), rowHeader: true, cell: (row) => <Field {...row} /> },
    { key: 'before', header: t('changes.before'), cell: ({ before }) => <Value text={before} /> },
    { key: 'after', header: t('changes.after'), cell: ({ after }) => <Value text={after} /> },
  ];
  return (
    <div className="changes">
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={changes}
        rowKey={(row) => row.path}
      />
    </div>
  );
}

/** In words, and as the file has it for those who know the standard. */
function Field({ path, overwritesHandEdit }: Change) {
  const { t } = useTranslation();
  const { languageName } = useFormat();
  const { field, language } = fieldName(path);
  const words = field && t(`changes.field.${field}`);
  return (
    <>
      {words &&
        (language ? t('changes.inLanguage', { field: words, language: languageName(language) }) : words)}
      <code className="changes__path">{path}</code>
      {overwritesHandEdit && <Badge mood="warning">{t('changes.overwrites')}</Badge>}
    </>
  );
}

const longest = 240;

function Value({ text }: { text: string | null }) {
  const { t } = useTranslation();
  if (text === null) return <em>{t('changes.nothing')}</em>;
  if (text.length <= longest) return <span className="changes__value">{text}</span>;
  return (
    <Disclosure title={`${text.slice(0, longest / 2)} …`}>
      <span className="changes__value">{text}</span>
    </Disclosure>
  );
}
