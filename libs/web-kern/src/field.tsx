import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { classes } from './classes.js';
import { Icon } from './icon.js';

/** What all form fields share. `optionalNote` marks what may stay empty, e.g. "freiwillig". */
export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optionalNote?: string | undefined;
}

/** Says what is wrong with a field, beside it. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="kern-error">
      <Icon name="danger" />
      <span className="kern-body">{children}</span>
    </p>
  );
}

/** Ids that tie a control to its hint and error; `aria` is spread onto the control. */
export function useFieldIds(props: FieldProps, ownId: string | undefined) {
  const generated = useId();
  const id = ownId ?? generated;
  const hintId = props.hint ? `${id}-hint` : undefined;
  const errorId = props.error ? `${id}-error` : undefined;
  const aria = {
    id,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': classes(hintId, errorId) || undefined,
  };
  return { id, hintId, errorId, aria };
}

function Field(props: FieldProps & { ids: ReturnType<typeof useFieldIds>; children: ReactNode }) {
  const { ids, label, hint, error, optionalNote } = props;
  return (
    <div className={classes('kern-form-input', error && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor={ids.id}>
        {label} {optionalNote && <span className="kern-label__optional">{optionalNote}</span>}
      </label>
      {hint && (
        <div className="kern-hint" id={ids.hintId}>
          {hint}
        </div>
      )}
      {props.children}
      {error && ids.errorId && <FieldError id={ids.errorId}>{error}</FieldError>}
    </div>
  );
}

const inputLook = (error: string | undefined) =>
  classes('kern-form-input__input', error && 'kern-form-input__input--error');

/** One line of text. */
export function TextField(props: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const { label, hint, error, optionalNote, id, ...input } = props;
  const ids = useFieldIds(props, id);
  return (
    <Field ids={ids} label={label} hint={hint} error={error} optionalNote={optionalNote}>
      <input type="text" {...input} {...ids.aria} className={inputLook(error)} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { label, hint, error, optionalNote, id, ...area } = props;
  const ids = useFieldIds(props, id);
  return (
    <Field ids={ids} label={label} hint={hint} error={error} optionalNote={optionalNote}>
      <textarea rows={4} {...area} {...ids.aria} className={inputLook(error)} />
    </Field>
  );
}

/** One value of a list. */
export interface Option {
  value: string;
  label: string;
}

/** One of a list that is too long for radio buttons. */
export function Select(
  props: FieldProps & SelectHTMLAttributes<HTMLSelectElement> & { options: readonly Option[] },
) {
  const { label, hint, error, optionalNote, id, options, ...select } = props;
  const ids = useFieldIds(props, id);
  return (
    <Field ids={ids} label={label} hint={hint} error={error} optionalNote={optionalNote}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...select}
          {...ids.aria}
          className={classes('kern-form-input__select', error && 'kern-form-input__select--error')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
}

/** A search box with its button in one line; wrap it in a `<form role="search">`. */
export function SearchField(
  props: FieldProps & InputHTMLAttributes<HTMLInputElement> & { submit: ReactNode },
) {
  const { label, hint, error, optionalNote, id, submit, ...input } = props;
  const ids = useFieldIds(props, id);
  return (
    <Field ids={ids} label={label} hint={hint} error={error} optionalNote={optionalNote}>
      <div className="kern-input-group al-search">
        <input type="search" autoComplete="off" {...input} {...ids.aria} className={inputLook(error)} />
        {submit}
      </div>
    </Field>
  );
}
