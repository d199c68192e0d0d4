import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LimitInput, LimitUnit, PartInput } from './commandForm.ts';
import { limitUnits } from './commandForm.ts';
import type { FieldProps } from './fieldProps.ts';
import { UnitPicker } from './Picker.tsx';

export const unitWords = {
  urgent_hour: 'command.urgentHour',
  working_hour: 'command.workingHour',
  workday: 'command.workday',
  urgent_workday: 'command.urgentWorkday',
} as const satisfies Record<LimitUnit, string>;

const empty: LimitInput = { n: '', unit: 'working_hour' };

/** A number and the clock it counts on. */
export function LimitField(props: Omit<FieldProps, 'value'> & { readonly value: LimitInput | undefined }) {
  const { field } = props;
  return (
    <FieldSet legend={field.label} optional={field.optional} error={props.error} id={props.id}>
      <LimitInputs label={field.label} value={props.value ?? empty} onChange={props.onChange} />
    </FieldSet>
  );
}

function LimitInputs(props: {
  readonly label: string;
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

/** A matter in parts: each with what, who and how long. */
export function PartsField(props: Omit<FieldProps, 'value'> & { readonly value: readonly PartInput[] }) {
  const { t } = useTranslation();
  const { field } = props;
  const last = useRef(0);
  const { onChange } = props;
  const blank = (): PartInput => {
    last.current += 1;
    return { key: `part ${last.current}`, title: '', unit: '', limit: empty };
  };
  const parts = props.value;
  // A split begins with the two parts it needs at least.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    if (parts.length === 0) onChange([blank(), blank()]);
  }, []);
  const change = (key: string, part: Partial<PartInput>) =>
    onChange(parts.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <FieldSet legend={field.label} error={props.error} id={props.id}>
      <ol className="parts">
        {parts.map((part, at) => (
          <li key={part.key}>
            <header>
              <b>{t('command.partTitle', { n: at + 1 })}</b>
              <button
                type="button"
                className="icb"
                aria-label={t('command.removePart', { n: at + 1 })}
                onClick={() => onChange(parts.filter((one) => one.key !== part.key))}
              >
                <Icon name="cross" />
              </button>
            </header>
            <Field label={t('command.partWhat')}>
              {(ids) => (
                <input
                  {...ids}
                  className="in"
                  value={part.title}
                  onChange={(event) => change(part.key, { title: event.target.value })}
                />
              )}
            </Field>
            <UnitPicker
              {...props}
              id={`${props.id}${part.key}`}
              field={{ ...field, label: t('command.partUnit'), kind: 'unit' }}
              value={part.unit}
              error={undefined}
              many={false}
              onChange={(unit) => change(part.key, { unit: typeof unit === 'string' ? unit : '' })}
            />
            <FieldSet legend={t('command.partLimit')}>
              <LimitInputs
                label={t('command.partLimit')}
                value={part.limit}
                onChange={(limit) => change(part.key, { limit })}
              />
            </FieldSet>
          </li>
        ))}
      </ol>
      <button type="button" className="btn" onClick={() => onChange([...parts, blank()])}>
        <Icon name="plus" />
        {t('command.addPart')}
      </button>
    </FieldSet>
  );
}
