import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseField } from '../../../admin/CourseField.tsx';
import { PersonPicker } from '../../../admin/pickers.tsx';
import { fieldControls } from '../../../forms/controls.tsx';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FieldProps } from '../../../forms/fieldProps.ts';
import { fieldRules } from '../../../forms/rules.ts';

const KINDS = {
  rules: fieldRules,
  controls: { ...fieldControls, person: TeacherField, people: PeopleField, course: CourseField },
};

/** The form of a command: courses are chosen by name, people are looked for. */
export function TrainingForm(props: FormProps) {
  const { t } = useTranslation('trainings');
  const fields = props.fields.map((field) =>
    field.name === 'courseId'
      ? { ...field, kind: 'course', label: t('course') }
      : field.name === 'time'
        ? { ...field, line: true as const }
        : field,
  );
  return <FieldForm {...props} fields={fields} kinds={KINDS} />;
}

const textOf = (value: FieldProps['value']) => (typeof value === 'string' ? value : '');

function TeacherField({ field, error, value, onChange }: FieldProps) {
  const { t } = useTranslation('trainings');
  const common = { label: field.label, hint: t('teacherHint'), error };
  return <PersonPicker {...common} value={textOf(value)} onChange={(person) => onChange(person)} />;
}

/** Several people, one after the other; with each chosen one the search begins anew. */
function PeopleField({ field, error, value, onChange }: FieldProps) {
  const { t } = useTranslation('trainings');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const add = (person: string, name: string) => {
    setNames(new Map([...names, [person, name]]));
    if (!chosen.includes(person)) onChange([...chosen, person]);
  };
  const common = { label: field.label, hint: t('peopleHint'), error, optional: field.optional };
  return (
    <>
      <PersonPicker key={chosen.length} {...common} value="" onChange={add} />
      <ul className="training-people">
        {chosen.map((person) => (
          <li key={person}>
            {names.get(person) ?? person}{' '}
            <button
              type="button"
              className="lk"
              onClick={() => onChange(chosen.filter((one) => one !== person))}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
