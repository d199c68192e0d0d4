import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '../../../../forms/fieldProps.ts';
import { LimitInputs } from '../../../../forms/LimitField.tsx';
import { UnitPicker } from './Picker.tsx';
import type { PartInput, PartPiece } from './rules.ts';
import { blankPart, partsOf } from './rules.ts';

/** A matter in parts: each with what, who and how long. */
export function PartsField(props: FieldProps) {
  const { t } = useTranslation();
  const { field, onChange } = props;
  const parts = partsOf(props.value);
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

function Part(props: FieldProps & { readonly part: PartInput; readonly at: number }) {
  const { t } = useTranslation();
  const { field, part, at, pieces, onChange } = props;
  const parts = partsOf(props.value);
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
