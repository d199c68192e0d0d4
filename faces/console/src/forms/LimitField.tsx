import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from './ChoiceField.tsx';
import type { FieldProps } from './fieldProps.ts';
import type { LimitInput, LimitUnit } from './limit.ts';
import { limitFrom, limitUnits, noLimit, unitWords } from './limit.ts';

/** A number and the clock it counts on; or one of those of which the server tells what each leads to. */
export function LimitField(props: FieldProps) {
  const { field } = props;
  const value = (props.value as LimitInput | undefined) ?? noLimit;
  if (field.options !== undefined) {
    const pick: FieldProps['onChange'] = (chosen) => props.onChange(limitFrom(String(chosen)));
    return <ChoiceField {...props} value={`${value.n} ${value.unit}`} onChange={pick} />;
  }
  return (
    <FieldSet legend={field.label} optional={field.optional} error={props.error} id={props.id}>
      <LimitInputs
        label={field.label}
        bad={props.error !== undefined}
        value={value}
        onChange={props.onChange}
      />
    </FieldSet>
  );
}

export function LimitInputs(props: {
  readonly label: string;
  readonly bad: boolean;
  readonly value: LimitInput;
  readonly onChange: (value: LimitInput) => void;
}) {
  const { t } = useTranslation();
  const { value } = props;
  return (
    <div className="limit">
      <input
        className="in"
        inputMode="numeric"
        aria-label={`${props.label} ${t('command.amount')}`}
        {...(props.bad ? { 'aria-invalid': true as const } : {})}
        value={value.n}
        onChange={(event) => props.onChange({ ...value, n: event.target.value })}
      />
      <select
        className="in"
        aria-label={`${props.label} ${t('command.unit')}`}
        value={value.unit}
        onChange={(event) => props.onChange({ ...value, unit: event.target.value as LimitUnit })}
      >
        {limitUnits.map((unit) => (
          <option key={unit} value={unit}>
            {t(unitWords[unit])}
          </option>
        ))}
      </select>
    </div>
  );
}
