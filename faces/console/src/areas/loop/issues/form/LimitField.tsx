import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import type { LimitInput, LimitUnit, PartInput, PartPiece } from './commandForm.ts';
import { blankPart, limitUnits, noLimit } from './commandForm.ts';
import type { FieldProps } from './fieldProps.ts';
import { UnitPicker } from './Picker.tsx';

export const unitWords = {
  urgent_hour: 'command.urgentHour',
  working_hour: 'command.workingHour',
  workday: 'command.workday',
  urgent_workday: 'command.urgentWorkday',
} as const satisfies Record<LimitUnit, string>;

/** A number and the clock it counts on. */
export function LimitField(props: Omit<FieldProps, 'value'> & { readonly value: LimitInput | undefined }) {
  const { field } = props;
  return (
    <FieldSet legend={field.label} optional={field.optional} error={props.error} id={props.id}>
      <LimitInputs
        label={field.label}
        bad={props.error !== undefined}
        value={props.value ?? noLimit}
        onChange={props.onChange}
      />
    </FieldSet>
  );
}

function LimitInputs(props: {
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

interface PartsProps extends Omit<FieldProps, 'value'> {
  readonly value: readonly PartInput[];
}

/** A matter in parts: each with what, who and how long. */
export function PartsField(props: PartsProps) {
  const { t } = useTranslation();
  const { field, value: parts, onChange } = props;
  return (
    <FieldSet legend={field.label} error={props.error} id={props.id}>
      <ol className="parts">
        {parts.map((part, at) => (
          <Part key={part.key} {...props} part={part} at={at} />
        ))}
      </ol>
      <button type="button" className="btn" onClick={() => onChange([...parts, blankPart(parts)])}>
        <Icon name="plus" />
        {t('command.addPart')}
      </button>
    </FieldSet>
  );
}

function Part(props: PartsProps & { readonly part: PartInput; readonly at: number }) {
  const { t } = useTranslation();
  const { field, value: parts, part, at, pieces, onChange } = props;
  const id = (piece: PartPiece) => `${props.id}-${part.key}-${piece}`;
  const change = (more: Partial<PartInput>) =>
    onChange(parts.map((one) => (one.key === part.key ? { ...one, ...more } : one)));
  return (
    <li>
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
      <Field label={t('command.partWhat')} id={id('title')} error={pieces?.get(id('title'))}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            value={part.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <UnitPicker
        {...props}
        id={id('unit')}
        field={{ ...field, label: t('command.partUnit'), kind: 'unit' }}
        value={part.unit}
        error={pieces?.get(id('unit'))}
        many={false}
        onChange={(unit) => change({ unit: typeof unit === 'string' ? unit : '' })}
      />
      <FieldSet legend={t('command.partLimit')} id={id('limit')} error={pieces?.get(id('limit'))}>
        <LimitInputs
          label={t('command.partLimit')}
          bad={pieces?.has(id('limit')) === true}
          value={part.limit}
          onChange={(limit) => change({ limit })}
        />
      </FieldSet>
    </li>
  );
}
