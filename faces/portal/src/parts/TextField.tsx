import { langOf } from '@gridgov/ui/said.ts';
import type { InputHTMLAttributes } from 'react';
import { Said } from '../said.tsx';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
};

/** One line that somebody types, with its label and what to know of it. */
export function TextField({ id, label, hint = '', value, change, ...more }: Props) {
  return (
    <p className="field">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      {hint === '' ? null : (
        <span className="hint" id={`${id}-hint`}>
          <Said text={hint} />
        </span>
      )}
      <input
        className="in"
        type="text"
        autoComplete="off"
        {...(hint === '' ? {} : { 'aria-describedby': `${id}-hint` })}
        {...langOf(value)}
        {...more}
        id={id}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </p>
  );
}
