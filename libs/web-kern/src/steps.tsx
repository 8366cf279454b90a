import type { ReactNode } from 'react';
import { classes } from './classes.js';
import { Icon } from './icon.js';
import { VisuallyHidden } from './text.js';

/** How far one step is. */
export type StepState = 'done' | 'now' | 'ahead';

/** One step on a way; `note` says more below its name. */
export interface Step {
  key: string;
  label: string;
  state: StepState;
  note?: ReactNode;
}

/** How far something has come, step by step; `stateLabels` say in words what the marks show. */
export function Steps({
  steps,
  stateLabels,
}: {
  steps: readonly Step[];
  stateLabels: Record<StepState, string>;
}) {
  return (
    <ol className="al-steps">
      {steps.map(({ key, label, state, note }) => (
        <li
          key={key}
          className={classes('al-step', `al-step--${state}`)}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className="al-step__mark" aria-hidden="true">
            {state === 'done' && <Icon name="check" small />}
          </span>
          <div className="al-step__body">
            <span className="al-step__label">
              {label}
              <VisuallyHidden>{` (${stateLabels[state]})`}</VisuallyHidden>
            </span>
            {note}
          </div>
        </li>
      ))}
    </ol>
  );
}
