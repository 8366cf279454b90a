import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Stack } from '@allmende/web-kern';
import type { SourceFault } from './source-lines.js';
import { lineId } from './source-view.js';

/** Errors, then warnings; each leads to its line when the text is shown below. */
export function FaultList(props: { prefix: string; faults: readonly SourceFault[]; linked: boolean }) {
  return (
    <>
      <Group {...props} severity="ERROR" />
      <Group {...props} severity="WARNING" />
    </>
  );
}

function Group(props: {
  prefix: string;
  faults: readonly SourceFault[];
  linked: boolean;
  severity: SourceFault['severity'];
}) {
  const { t } = useTranslation();
  const faults = props.faults.filter(({ severity }) => severity === props.severity);
  if (faults.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={3}>{t(`importing.group.${props.severity}`, { count: faults.length })}</Heading>
      <ul className="kern-list al-list">
        {faults.map((fault) => {
          const place = t('importing.place', { line: fault.line, column: fault.column });
          return (
            <li key={`${fault.line} ${fault.column} ${fault.message}`}>
              {props.linked ? (
                <a
                  className="kern-link al-link"
                  href={`#${lineId(props.prefix, fault.line)}`}
                  onClick={toLine}
                >
                  {place}
                </a>
              ) : (
                place
              )}
              : {fault.message}
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}

/** Moves the focus by hand: a fragment in the address would be a page of its own for the router. */
function toLine(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  const { hash } = event.currentTarget;
  // A fault at the very end of the file is shown at its last line.
  const line =
    document.getElementById(hash.slice(1)) ?? document.querySelector<HTMLElement>('.source li:last-child');
  line?.focus();
  line?.scrollIntoView({ block: 'center' });
}
