import { Filter } from '../../../admin/Filter.tsx';
import type { Options } from '../../../admin/fields.tsx';

/** One of a few, always one of them. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: Options<string>;
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
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Filter>
  );
}
