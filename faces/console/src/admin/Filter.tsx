import { DayInput } from '@gridgov/ui/DayInput.tsx';
import { langOf } from '@gridgov/ui/said.ts';
import type { ReactNode } from 'react';
import { useEffect, useId, useState } from 'react';

/** One narrow control of a filter bar, with its name above it. */
export function Filter(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="adm-filter">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
}

const settleMs = 300;

/** A text to look for; asked for when the typing pauses. */
export function TextFilter(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}) {
  const [text, setText] = useState(props.value);
  const { value, onChange } = props;
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text.trim()), settleMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Filter label={props.label}>
      {(id) => (
        <input
          id={id}
          type="search"
          className="in"
          value={text}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Filter>
  );
}

/** One of some values, or all, where there is a word for all. */
export function ChoiceFilter(props: {
  readonly label: string;
  readonly value: string;
  readonly all?: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Filter label={props.label}>
      {(id) => (
        <select
          id={id}
          className="in"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.all === undefined ? null : <option value="">{props.all}</option>}
          {props.options.map(([value, label]) => (
            <option key={value} value={value} {...langOf(label)}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Filter>
  );
}

export function DayFilter(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Filter label={props.label}>
      {(id) => <DayInput ids={{ id }} value={props.value} onChange={props.onChange} />}
    </Filter>
  );
}
