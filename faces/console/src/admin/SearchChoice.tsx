import { FieldSet } from '@gridgov/ui/Field.tsx';
import type { ReactNode } from 'react';
import { useId } from 'react';

interface Choice {
  readonly id: string;
  readonly label: string;
  /** What tells two of the same name apart. */
  readonly note: string;
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Undefined until something was looked for. */
  readonly found: readonly Choice[] | undefined;
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Said where nothing was found. */
  readonly none?: string;
  readonly error?: string | undefined;
}

/** One of what a search finds: people, units. Without a frame of its own, for use inside another group. */
export function SearchChoices(props: Props) {
  const group = useId();
  return (
    <>
      <input
        type="search"
        className="in"
        aria-label={`${props.label} ${props.hint}`}
        placeholder={props.hint}
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={(event) => {
          // Enter in the search would send the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className="choices">
        {(props.found ?? []).map(({ id, label, note }) => (
          <label className="choice" key={id}>
            <input
              type="radio"
              name={group}
              checked={props.value === id}
              onChange={() => props.onChange(id)}
            />
            <span>
              {label} <span className="t2">{note}</span>
            </span>
          </label>
        ))}
      </div>
      {props.none === undefined || props.found === undefined ? null : (
        <p className="sm t2" role="status">
          {props.text.trim() !== '' && props.found.length === 0 ? props.none : ''}
        </p>
      )}
    </>
  );
}

/** The same as a field of a form. */
export function SearchChoice(props: Props & { readonly optional?: boolean }): ReactNode {
  return (
    <FieldSet
      legend={props.label}
      error={props.error}
      {...(props.optional === true ? { optional: true } : {})}
    >
      <SearchChoices {...props} />
    </FieldSet>
  );
}
