import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Heading, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { around, linesOf, type SourceFault, type SourceLine } from './source-lines.js';
import './import.css';

const mostLines = 1000;
const linesAround = 5;

/** Address of a line, for the list of faults. */
export const lineId = (prefix: string, line: number) => `${prefix}-line-${line}`;

/** A text line by line with what is said about it. The numbers are those of the list itself: read out once. */
export function SourceView(props: { prefix: string; text: string; faults: readonly SourceFault[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  const lines = linesOf(props.text, props.faults);
  const cut = !whole && lines.length > mostLines;
  const shown = cut ? around(lines, linesAround) : lines;
  return (
    <Stack>
      <Heading level={3}>{t('importing.source')}</Heading>
      {cut && (
        <>
          <Text>{t('importing.sourceCut', { number: format.number(lines.length) })}</Text>
          <Button onClick={() => setWhole(true)}>{t('importing.sourceWhole')}</Button>
        </>
      )}
      {shown.length > 0 && (
        <ol className="source" lang="">
          {shown.map((line) => (
            <Line key={line.number} prefix={props.prefix} line={line} />
          ))}
        </ol>
      )}
    </Stack>
  );
}

function Line({ prefix, line }: { prefix: string; line: SourceLine }) {
  const { t, i18n } = useTranslation();
  const faulty = line.faults.length > 0;
  const severity = line.faults.some((fault) => fault.severity === 'ERROR') ? 'error' : 'warning';
  return (
    <li
      value={line.number}
      id={lineId(prefix, line.number)}
      tabIndex={faulty ? -1 : undefined}
      className={faulty ? `source__line source__line--${severity}` : 'source__line'}
    >
      <code>{line.text}</code>
      {line.faults.map((fault) => (
        <p key={`${fault.column} ${fault.message}`} className="source__fault" lang={i18n.language}>
          <Badge mood={fault.severity === 'ERROR' ? 'danger' : 'warning'}>
            {t(`importing.severity.${fault.severity}`)}
          </Badge>{' '}
          {t('importing.column', { column: fault.column })}: {fault.message}
        </p>
      ))}
    </li>
  );
}
