import { DayInput } from '@gridgov/ui/DayInput.tsx';
import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { MomentInput, TimeInput } from '@gridgov/ui/TimeInput.tsx';
import { useId } from 'react';

interface Named {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

interface Of<V> extends Named {
  readonly value: V;
  readonly onChange: (value: V) => void;
}

interface Written extends Of<string> {
  /** Fewest and most characters. */
  readonly least?: number;
  readonly most?: number;
  readonly pattern?: string;
  readonly like?: string;
  readonly type?: 'text' | 'tel' | 'url' | 'email' | 'password';
  readonly autoComplete?: string;
  /** A telephone shows its keys for numbers. */
  readonly digits?: boolean;
  readonly short?: boolean;
}

function framed({ label, hint, error, optional }: Named) {
  return { label, hint, error, ...(optional === true ? { optional } : {}) };
}

/** What a line and an area of text have in common. */
function written({ optional, least, most, like, value, onChange }: Written) {
  return {
    required: optional !== true,
    minLength: least,
    maxLength: most,
    placeholder: like,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
}

/** One line. */
export function TextField(props: Written) {
  const { pattern, type = 'text', autoComplete } = props;
  return (
    <Field {...framed(props)}>
      {(ids) => (
        <input
          {...ids}
          {...{ type, pattern, autoComplete }}
          {...written(props)}
          {...(props.digits === true ? { inputMode: 'numeric' as const } : {})}
          className={props.short === true ? 'in in-short' : 'in'}
        />
      )}
    </Field>
  );
}

/** Several lines. */
export function LongField(props: Written & { readonly rows?: number }) {
  return (
    <Field {...framed(props)}>
      {(ids) => <textarea {...ids} {...written(props)} className="in" rows={props.rows ?? 4} />}
    </Field>
  );
}

/** A day, a time of day, or both. */
export function WhenField(
  props: Of<string> & { readonly type?: 'date' | 'time' | 'datetime-local'; readonly min?: string },
) {
  const { type = 'date', label, value, min, onChange } = props;
  const required = props.optional !== true;
  return (
    <Field {...framed(props)}>
      {(ids) => {
        const control = { ids, value, required, onChange };
        if (type === 'time') return <TimeInput {...control} />;
        return type === 'date' ? (
          <DayInput {...control} min={min} />
        ) : (
          <MomentInput {...control} label={label} min={min} />
        );
      }}
    </Field>
  );
}

export function NumberField(
  props: Of<number> & { readonly min: number; readonly max?: number; readonly step?: number },
) {
  const { min, max, step = 1 } = props;
  return (
    <Field {...framed(props)}>
      {(ids) => (
        <input
          {...ids}
          {...{ min, max, step }}
          type="number"
          className="in in-short"
          required
          value={Number.isNaN(props.value) ? '' : props.value}
          onChange={(event) => props.onChange(event.target.valueAsNumber)}
        />
      )}
    </Field>
  );
}

export type Options<V extends string> = readonly (readonly [value: V, label: string])[];

/** One of some values. `none` is offered above them where nothing chosen is an answer, or nothing is chosen yet. */
export function ChoiceField<V extends string>(
  props: Of<V | ''> & { readonly options: Options<V>; readonly none?: string },
) {
  return (
    <Field {...framed(props)}>
      {(ids) => (
        <select
          {...ids}
          className="in"
          required={props.optional !== true}
          value={props.value}
          onChange={(event) => {
            const picked = props.options.find(([value]) => value === event.target.value);
            props.onChange(picked?.[0] ?? '');
          }}
        >
          {props.none === undefined ? null : <option value="">{props.none}</option>}
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few values, all of them in sight. */
export function RadioField<V extends string>(props: Of<V> & { readonly options: Options<V> }) {
  const group = useId();
  const { label, optional, hint, error } = props;
  return (
    <FieldSet legend={label} {...{ hint, error }} {...(optional === true ? { optional } : {})}>
      <div className="choices">
        {props.options.map(([value, words]) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name={group}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            {words}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

/** Some of a few values, all of them in sight. */
export function SeveralField<V extends string>(props: Of<readonly V[]> & { readonly options: Options<V> }) {
  const { label, optional, hint, error, value: chosen } = props;
  return (
    <FieldSet legend={label} {...{ hint, error }} {...(optional === true ? { optional } : {})}>
      <div className="choices">
        {props.options.map(([value, words]) => (
          <label className="choice" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              // In the order of the options, whatever was chosen first.
              onChange={({ target: { checked } }) =>
                props.onChange(
                  props.options.flatMap(([one]) =>
                    (one === value ? checked : chosen.includes(one)) ? [one] : [],
                  ),
                )
              }
            />
            {words}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
