import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { classes } from './classes.js';
import { FieldError, useFieldIds, type FieldProps } from './field.js';

type BoxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label: ReactNode; hint?: ReactNode };

function Box({
  kind,
  label,
  hint,
  id,
  invalid,
  ...input
}: BoxProps & { kind: 'checkbox' | 'radio'; invalid?: boolean }) {
  const generated = useId();
  const boxId = id ?? generated;
  const look = `kern-form-check__${kind}`;
  return (
    <div className="kern-form-check">
      <input
        {...input}
        {...(hint && { 'aria-describedby': `${boxId}-hint` })}
        type={kind}
        id={boxId}
        className={classes(look, invalid && `${look}--error`)}
      />
      <label className="kern-label" htmlFor={boxId}>
        {label}
      </label>
      {hint && (
        <div className="kern-hint al-choice-hint" id={`${boxId}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

/** One thing that can be on or off. */
export function Checkbox(props: BoxProps & Pick<FieldProps, 'error'>) {
  const { error, ...box } = props;
  const ids = useFieldIds(props, props.id);
  return (
    <div className={classes(error && 'kern-form-input--error')}>
      <Box {...box} {...ids.aria} kind="checkbox" invalid={Boolean(error)} />
      {error && ids.errorId && <FieldError id={ids.errorId}>{error}</FieldError>}
    </div>
  );
}

interface FieldsetProps extends Omit<FieldProps, 'label'> {
  legend: ReactNode;
  children: ReactNode;
  id?: string;
  horizontal?: boolean;
}

/** Fields that belong together under one question; takes the focus when an error summary points to it. */
export function Fieldset(props: FieldsetProps) {
  const { legend, hint, error, optionalNote, children, horizontal } = props;
  const ids = useFieldIds({ label: legend, hint, error }, props.id);
  return (
    <fieldset
      id={ids.id}
      className={classes('kern-fieldset', error && 'kern-fieldset--error')}
      aria-describedby={ids.aria['aria-describedby']}
      tabIndex={-1}
    >
      <legend className="kern-label">
        {legend} {optionalNote && <span className="kern-label__optional">{optionalNote}</span>}
      </legend>
      {hint && (
        <div className="kern-hint" id={ids.hintId}>
          {hint}
        </div>
      )}
      <div className={classes('kern-fieldset__body', horizontal && 'kern-fieldset__body--horizontal')}>
        {children}
      </div>
      {error && ids.errorId && <FieldError id={ids.errorId}>{error}</FieldError>}
    </fieldset>
  );
}

/** One box of a group; `hint` explains it in a sentence. */
export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

type GroupProps = Omit<FieldsetProps, 'children'> & { choices: readonly Choice[]; name?: string };

/** Any number of a list. `onChange` gets the new list of chosen values. */
export function CheckboxGroup(
  props: GroupProps & { values: readonly string[]; onChange: (values: string[]) => void },
) {
  const { choices, values, onChange, name, ...fieldset } = props;
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <Fieldset {...fieldset}>
      {choices.map(({ value, label, hint, disabled }) => (
        <Box
          key={value}
          kind="checkbox"
          name={name}
          value={value}
          label={label}
          hint={hint}
          disabled={disabled}
          invalid={Boolean(fieldset.error)}
          checked={values.includes(value)}
          onChange={() => toggle(value)}
        />
      ))}
    </Fieldset>
  );
}

/** Exactly one of a short list. */
export function RadioGroup(
  props: GroupProps & { value: string | undefined; onChange: (value: string) => void },
) {
  const { choices, value: chosen, onChange, name, ...fieldset } = props;
  const generated = useId();
  return (
    <Fieldset {...fieldset}>
      {choices.map(({ value, label, hint, disabled }) => (
        <Box
          key={value}
          kind="radio"
          name={name ?? generated}
          value={value}
          label={label}
          hint={hint}
          disabled={disabled}
          invalid={Boolean(fieldset.error)}
          checked={value === chosen}
          onChange={() => onChange(value)}
        />
      ))}
    </Fieldset>
  );
}
