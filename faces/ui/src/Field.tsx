import type { ReactNode, Ref } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useUiWords } from './language.tsx';
import { fill } from './words.ts';

interface FieldProps {
  readonly label: string;
  /** Only optional fields are marked. */
  readonly optional?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Draws the control; the ids tie it to label, hint and error. */
  readonly children: (ids: FieldIds) => ReactNode;
  readonly id?: string;
}

export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Label above, hint, control, error below. */
export function Field(props: FieldProps) {
  const words = useUiWords();
  const own = useId();
  const id = props.id ?? own;
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  const ids: FieldIds = {
    id,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(props.error === undefined ? {} : { 'aria-invalid': true as const }),
  };
  return (
    <div className={`field${props.error === undefined ? '' : ' field-bad'}`}>
      <label htmlFor={id}>
        {props.label}
        {props.optional === true ? <span className="t2">{words.optional}</span> : null}
      </label>
      {props.hint === undefined ? null : (
        <p className="sm t2" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children(ids)}
      <FieldError id={id} error={props.error} />
    </div>
  );
}

/** A question with several controls: radios, photos, parts. */
export function FieldSet(props: {
  readonly legend: string;
  readonly optional?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const words = useUiWords();
  const own = useId();
  const id = props.id ?? own;
  return (
    <fieldset
      className={`field${props.error === undefined ? '' : ' field-bad'}`}
      id={id}
      tabIndex={-1}
      {...(props.error === undefined ? {} : { 'aria-describedby': `${id}-error` })}
    >
      <legend>
        {props.legend}
        {props.optional === true ? <span className="t2">{words.optional}</span> : null}
        {props.hint === undefined ? null : <span className="sm t2"> {props.hint}</span>}
      </legend>
      {props.children}
      <FieldError id={id} error={props.error} />
    </fieldset>
  );
}

function FieldError(props: { readonly id: string; readonly error: string | undefined }) {
  if (props.error === undefined) return null;
  return (
    <p className="field-error" id={`${props.id}-error`}>
      {props.error}
    </p>
  );
}

export interface FormError {
  /** Id of the control to go to. */
  readonly id: string;
  readonly message: string;
}

/** All errors of a form with links to their fields; takes the focus when it appears. */
export function ErrorSummary(props: { readonly errors: readonly FormError[] }) {
  const words = useUiWords();
  const box = useRef<HTMLDivElement>(null);
  const count = props.errors.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box as Ref<HTMLDivElement>}>
      <b>{fill(words.errorSummary, { n: count })}</b>
      <ul>
        {props.errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.id)?.focus();
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
