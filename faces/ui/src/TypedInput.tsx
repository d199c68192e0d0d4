import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { FieldIds } from './Field.tsx';
import './typed.css';

interface Props {
  readonly ids: FieldIds;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean | undefined;
  /** The value a text stands for; empty where for none, null where something else became of it. */
  readonly read: (text: string) => string | null;
  /** How it is written, shown while nothing is. */
  readonly like: string;
  /** Said where what is typed stands for nothing. */
  readonly wrong: string;
  /** Why a whole value is refused all the same; empty where it is not. */
  readonly refused?: string;
  readonly label?: string;
  readonly children?: ReactNode;
}

/** A line whose text stands for a value. It is put right when it is left, and says what is wrong with it in place. */
export function TypedInput(props: Props) {
  const { ids, value, onChange, wrong, refused = '' } = props;
  const [typed, setTyped] = useState({ text: value, value });
  const [left, setLeft] = useState(true);
  const input = useRef<HTMLInputElement>(null);
  // Changed from outside: by the calendar, or by whoever asks.
  if (typed.value !== value) setTyped({ text: value, value });
  const fault = typed.text.trim() !== '' && value === '' ? wrong : refused;
  // The browser holds back a form with a wrong field, and says why in these words.
  useEffect(() => input.current?.setCustomValidity(fault), [fault]);
  const told = left && fault !== '';
  const described = [ids['aria-describedby'], told && `${ids.id}-typed`].filter(Boolean).join(' ');
  const take = (text: string) => {
    const next = props.read(text);
    if (next === null) return;
    setLeft(false);
    setTyped({ text, value: next });
    if (next !== value) onChange(next);
  };
  return (
    <>
      <div className="typed">
        <input
          {...ids}
          {...(described === '' ? {} : { 'aria-describedby': described })}
          {...(told ? { 'aria-invalid': true as const } : {})}
          {...(props.label === undefined ? {} : { 'aria-label': props.label })}
          ref={input}
          className="in"
          inputMode="numeric"
          autoComplete="off"
          placeholder={props.like}
          required={props.required}
          value={typed.text}
          onChange={(event) => take(event.target.value)}
          onBlur={() => {
            setLeft(true);
            if (value !== '') setTyped({ text: value, value });
          }}
        />
        {props.children}
      </div>
      {told ? (
        <p className="field-error" id={`${ids.id}-typed`} role="alert">
          {fault}
        </p>
      ) : null}
    </>
  );
}
