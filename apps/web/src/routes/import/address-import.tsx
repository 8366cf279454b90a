import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorSummary, Stack, TextField } from '@allmende/web-kern';
import { FailureAlert } from '../../app/failures.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { ImportResultView } from './import-result.js';
import { useImport } from './use-import.js';

/** Lets the server fetch a file and imports it. */
export function AddressImport() {
  const { t } = useTranslation();
  const [url, setUrl] = useState('');
  const faults = useFieldFaults({ url: t('importing.address') });
  const work = useImport(faults.show);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = url.trim();
    if (given !== '') work.run({ url: given });
    else faults.show([{ code: 'LOCAL', message: t('importing.addressMissing'), path: ['input', 'url'] }]);
  };
  const startAgain = () => {
    work.forget();
    setUrl('');
  };
  return (
    <Stack gap="large">
      {work.result?.kind !== 'imported' && (
        <form noValidate className="import-form" onSubmit={submit}>
          <Stack gap="large">
            <ErrorSummary title={t('importing.faults')} faults={faults.summary} />
            {work.error && <FailureAlert error={work.error} />}
            <TextField
              {...faults.field('url')}
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              hint={t('importing.addressHint')}
              value={url}
              onChange={(event) => setUrl(event.target.value)}
            />
            <div>
              <Button look="primary" type="submit" busy={work.busy !== undefined}>
                {work.busy ? t('importing.fetching') : t('importing.import')}
              </Button>
            </div>
          </Stack>
        </form>
      )}
      {work.result && <ImportResultView result={work.result} stale={false} onAgain={startAgain} />}
    </Stack>
  );
}
