import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, classes, Heading, Stack, Text } from '@allmende/web-kern';
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
          {shown.map((line, index) => (
            <Line
              key={line.number}
              prefix={props.prefix}
              line={line}
              // Browsers count by themselves; a number at each of thousands of lines would take them seconds.
              number={shown[index - 1]?.number === line.number - 1 ? undefined : line.number}
            />
          ))}
        </ol>
      )}
    </Stack>
  );
}

function Line(props: { prefix: string; line: SourceLine; number: number | undefined }) {
  const { prefix, line, number } = props;
  const { faults } = line;
  const severity = faults.some((fault) => fault.severity === 'ERROR') ? 'error' : 'warning';
  return (
    <li
      value={number}
      id={lineId(prefix, line.number)}
      tabIndex={faults.length > 0 ? -1 : undefined}
      className={classes('source__line', faults.length > 0 && `source__line--${severity}`)}
    >
      <code>{line.text}</code>
      {faults.map((fault) => (
        <Fault key={`${fault.column} ${fault.message}`} fault={fault} />
      ))}
    </li>
  );
}

function Fault({ fault }: { fault: SourceFault }) {
  const { t, i18n } = useTranslation();
  return (
    <p className="source__fault" lang={i18n.language}>
      <Badge mood={fault.severity === 'ERROR' ? 'danger' : 'warning'}>
        {t(`importing.severity.${fault.severity}`)}
      </Badge>{' '}
      {t('importing.column', { column: fault.column })}: {fault.message}
    </p>
  );
}
