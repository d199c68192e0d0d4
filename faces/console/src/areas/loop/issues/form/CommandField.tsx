import { DayInput } from '@gridgov/ui/DayInput.tsx';
import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { UploadList } from '@gridgov/ui/UploadList.tsx';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceCandidate } from '../types.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { LimitInput, PartInput } from './commandForm.ts';
import { limitFrom, noLimit } from './commandForm.ts';
import type { FieldProps } from './fieldProps.ts';
import { LimitField, PartsField } from './LimitField.tsx';
import { ClassPicker, IssuePicker, TeamPicker, UnitPicker } from './Picker.tsx';
import { PlaceField } from './PlaceField.tsx';
import { proofLimits, useUploads } from './useUploads.ts';

/** The control of one field, by its kind. */
export function CommandFieldView(props: FieldProps) {
  const { field, value } = props;
  switch (field.kind) {
    case 'text':
      return <TextField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'choice':
      // Classes are too many to be listed with the command; they are searched.
      return field.options === undefined ? <ClassPicker {...props} /> : <ChoiceField {...props} />;
    case 'yes':
    case 'part':
    case 'person':
      return <ChoiceField {...props} />;
    case 'unit':
      return <UnitPicker {...props} many={false} />;
    case 'units':
      return <UnitPicker {...props} many />;
    case 'people':
      return <TeamPicker {...props} />;
    case 'issue':
      return <IssuePicker {...props} />;
    case 'files':
      return <FilesField {...props} />;
    case 'limit':
      return field.options !== undefined ? (
        <GrantField {...props} />
      ) : (
        <LimitField {...props} value={value as LimitInput | undefined} />
      );
    case 'parts':
      return <PartsField {...props} value={(value as readonly PartInput[] | undefined) ?? []} />;
    case 'place':
      return (
        <PlaceField
          id={props.id}
          label={field.label}
          place={(value as PlaceCandidate | undefined) ?? null}
          error={props.error}
          onPlace={(place) => props.onChange(place ?? undefined)}
        />
      );
  }
}

/** A limit of which the server tells what each leads to. */
function GrantField(props: FieldProps) {
  const { n, unit } = (props.value as LimitInput | undefined) ?? noLimit;
  return (
    <ChoiceField
      {...props}
      value={`${n} ${unit}`}
      onChange={(value) => props.onChange(limitFrom(String(value)))}
    />
  );
}

function TextField(props: FieldProps) {
  const { field } = props;
  return (
    <Field label={field.label} optional={field.optional} error={props.error} id={props.id}>
      {(ids) => (
        <textarea
          {...ids}
          className="in"
          rows={field.optional ? 2 : 3}
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
