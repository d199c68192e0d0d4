import { DayInput } from '@gridgov/ui/DayInput.tsx';
import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { UploadList } from '@gridgov/ui/UploadList.tsx';
import type { ComponentType } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassPicker, IssuePicker, PlaceInput } from './CasePickers.tsx';
import { ChoiceField, ChoicesField } from './ChoiceField.tsx';
import type { FieldProps } from './fieldProps.ts';
import { LimitField } from './LimitField.tsx';
import { PagesField } from './PagesField.tsx';
import { UnitPicker, UnitsPicker } from './SearchPicker.tsx';
import { proofLimits, useUploads } from './useUploads.ts';

export type ControlsByKind = Readonly<Record<string, ComponentType<FieldProps>>>;

/** The control of each kind of field that every form knows. */
export const fieldControls: ControlsByKind = {
  text: TextField,
  number: NumberField,
  date: DateField,
  yes: ChoiceField,
  // Classes are too many to be listed with the command; they are searched.
  choice: (props) =>
    props.field.options === undefined || props.field.more === true ? (
      <ClassPicker {...props} />
    ) : (
      <ChoiceField {...props} />
    ),
  issue: IssuePicker,
  place: PlaceInput,
  person: ChoiceField,
  people: ChoicesField,
  ticks: ChoicesField,
  streets: ChoicesField,
  lane: ChoiceField,
  unit: UnitPicker,
  units: UnitsPicker,
  files: FilesField,
  pages: PagesField,
  limit: LimitField,
};

function TextField(props: FieldProps) {
  const { field } = props;
  return (
    <Field label={field.label} optional={field.optional} error={props.error} id={props.id}>
      {(ids) => {
        const common = {
          ...ids,
          className: 'in',
          value: typeof props.value === 'string' ? props.value : '',
          onChange: (event: { readonly target: { readonly value: string } }) =>
            props.onChange(event.target.value),
        };
        return field.line === true ? (
          <input type="text" autoComplete="off" {...common} />
        ) : (
          <textarea rows={field.optional ? 2 : 3} {...common} />
        );
      }}
    </Field>
  );
}

function NumberField(props: FieldProps) {
  const { field } = props;
  return (
    <Field label={field.label} optional={field.optional} error={props.error} id={props.id}>
      {(ids) => (
        <input
          {...ids}
          className="in in-short"
          inputMode="decimal"
          value={typeof props.value === 'string' ? props.value : ''}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function DateField(props: FieldProps) {
  const { field } = props;
  return (
    <Field label={field.label} optional={field.optional} error={props.error} id={props.id}>
      {(ids) => (
        <DayInput
          ids={ids}
          value={typeof props.value === 'string' ? props.value : ''}
          onChange={props.onChange}
        />
      )}
    </Field>
  );
}

function FilesField(props: FieldProps) {
  const { t } = useTranslation();
  const uploads = useUploads();
  const { field, onChange, onBusy } = props;
  const ids = uploads.fileIds.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the files change, not when the form does
  useEffect(() => {
    onChange(ids === '' ? [] : ids.split(' '));
    onBusy(uploads.busy);
  }, [ids, uploads.busy]);
  return (
    <FieldSet
      legend={field.label}
      optional={field.optional}
      hint={t('command.photoLimits')}
      error={props.error}
      id={props.id}
    >
      <UploadList
        items={uploads.items}
        limits={proofLimits}
        onAdd={uploads.add}
        onRemove={uploads.remove}
        onRetry={uploads.retry}
      />
    </FieldSet>
  );
}

/** In place of a control that nobody brought along: the field cannot be filled in here, and the form says so. */
export function NoControl(props: FieldProps) {
  const { t } = useTranslation();
  const { label, optional, kind } = props.field;
  return (
    <FieldSet legend={label} optional={optional} error={props.error} id={props.id}>
      <p className="sm t2">{t('command.noControl', { kind })}</p>
    </FieldSet>
  );
}
