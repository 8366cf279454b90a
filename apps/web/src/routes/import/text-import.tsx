import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Button, ErrorSummary, Row, Stack, TextArea, TextField } from '@allmende/web-kern';
import { FailureAlert } from '../../app/failures.js';
import { useFormat } from '../../i18n/format.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { ImportResultView } from './import-result.js';
import { isTooLarge, readTextFile, type FileProblem } from './read-file.js';
import { linesOf } from './source-lines.js';
import { useImport } from './use-import.js';

const problemTexts = {
  tooLarge: 'importing.tooLarge',
  notUtf8: 'importing.notUtf8',
  unreadable: 'importing.unreadable',
} as const satisfies Record<FileProblem, string>;

/** Choose a file or paste its text, check it, import it. */
export function TextImport() {
  const draft = useTextImport();
  const { work } = draft;
  const imported = work.result?.kind === 'imported';
  return (
    <Stack gap="large">
      {!imported && <TextForm draft={draft} />}
      {work.result && (
        <ImportResultView
          result={work.result}
          stale={!imported && work.result.text !== draft.text}
          onAgain={draft.startAgain}
        />
      )}
    </Stack>
  );
}

/** The text, what is wrong with it before it is sent, and what became of it. */
function useTextImport() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [loaded, setLoaded] = useState('');
  const faults = useFieldFaults({ text: t('importing.text'), file: t('importing.file') });
  const work = useImport(faults.show);
  const refuse = (field: 'text' | 'file', message: string) =>
    faults.show([{ code: 'LOCAL', message, path: ['input', field] }]);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const read = await readTextFile(file);
    if ('problem' in read) {
      refuse('file', t(problemTexts[read.problem]));
      return;
    }
    work.forget();
    setText(read.text);
    setLoaded(t('importing.loaded', { file: file.name }));
  };
  const submit = (act: 'check' | 'import') => {
    if (text.trim() === '') refuse('text', t('importing.textMissing'));
    else if (isTooLarge(text)) refuse('text', t('importing.tooLarge'));
    else if (act === 'check') work.check(text);
    else work.run({ text });
  };
  const startAgain = () => {
    work.forget();
    setText('');
    setLoaded('');
  };
  return { text, setText, loaded, faults, work, choose, submit, startAgain };
}

function TextForm({ draft }: { draft: ReturnType<typeof useTextImport> }) {
  const { t } = useTranslation();
  const { text, loaded, faults, work } = draft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.submit('check');
  };
  return (
    <form noValidate className="import-form" onSubmit={submit}>
      <Stack gap="large">
        <ErrorSummary title={t('importing.faults')} faults={faults.summary} />
        {work.error && <FailureAlert error={work.error} />}
        <TextField
          {...faults.field('file')}
          type="file"
          accept=".yml,.yaml"
          hint={t('importing.fileHint')}
          onChange={(event) => void draft.choose(event.target.files?.[0])}
        />
        <Announcement visible={loaded !== ''}>{loaded}</Announcement>
        <SourceField field={faults.field('text')} text={text} onText={draft.setText} />
        <Row>
          <Button look="primary" type="submit" busy={work.busy !== undefined}>
            {work.busy === 'check' ? t('importing.checking') : t('importing.check')}
          </Button>
          <Button busy={work.busy !== undefined} onClick={() => draft.submit('import')}>
            {work.busy === 'import' ? t('importing.importing') : t('importing.import')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function SourceField(props: {
  field: { id: string; label: string; error: string | undefined };
  text: string;
  onText: (text: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = props.text === '' ? 0 : linesOf(props.text, []).length;
  return (
    <div className="source-field">
      <TextArea
        {...props.field}
        hint={t('importing.textHint', { number: format.number(lines) })}
        rows={12}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
      />
    </div>
  );
}
