import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Heading, LinkButton, Row, Stack, Text, type Mood } from '@allmende/web-kern';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { FaultList } from './fault-list.js';
import { ImportChanges } from './import-changes.js';
import { SourceView } from './source-view.js';
import type { ImportResult } from './use-import.js';

/** What a check or an import says; takes the focus when it is there. */
export function ImportResultView(props: { result: ImportResult; stale: boolean; onAgain: () => void }) {
  const { t } = useTranslation();
  const { result } = props;
  const prefix = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [result]);
  return (
    <Stack gap="large">
      <Stack>
        <Heading level={2} ref={heading} tabIndex={-1}>
          {t(`importing.resultTitle.${result.kind}`)}
        </Heading>
        <Verdict result={result} onAgain={props.onAgain} />
        {props.stale && <Text>{t('importing.stale')}</Text>}
      </Stack>
      {result.kind === 'imported' && result.outcome === 'CHANGED' && <ImportChanges result={result} />}
      <FaultList prefix={prefix} faults={result.faults} linked={result.text !== undefined} />
      {result.text !== undefined && result.faults.length > 0 && (
        <SourceView prefix={prefix} text={result.text} faults={result.faults} />
      )}
    </Stack>
  );
}

function Verdict({ result, onAgain }: { result: ImportResult; onAgain: () => void }) {
  const { t } = useTranslation();
  const errors = result.faults.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = result.faults.length - errors;
  if (result.kind === 'imported') {
    const { name, slug } = result.project;
    return (
      <Alert kind="success" title={t(`importing.outcome.${result.outcome}`, { name })}>
        <Stack>
          <Text>{t(`importing.outcomeText.${result.outcome}`)}</Text>
          {warnings > 0 && <Text>{t('importing.importedWarnings', { count: warnings })}</Text>}
          <Row>
            <LinkButton look="primary" href={paths.project(slug)}>
              {t('importing.toProject', { name })}
            </LinkButton>
            <Button onClick={leaving(onAgain)}>{t('importing.again')}</Button>
          </Row>
        </Stack>
      </Alert>
    );
  }
  const mood: Mood = errors > 0 ? 'danger' : warnings > 0 ? 'warning' : 'success';
  const verdict = errors > 0 ? 'errors' : warnings > 0 ? 'warnings' : 'clean';
  return (
    <Alert kind={mood} title={t(`importing.verdict.${verdict}`, { errors, warnings })}>
      <Text>{t(`importing.verdictText.${verdict}`)}</Text>
    </Alert>
  );
}
