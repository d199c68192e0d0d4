import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import { ChoiceField } from '../../../forms/ChoiceField.tsx';
import { fieldControls } from '../../../forms/controls.tsx';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FieldProps } from '../../../forms/fieldProps.ts';
import { fieldRules } from '../../../forms/rules.ts';

const KINDS = { rules: fieldRules, controls: { ...fieldControls, course: CourseField } };

/** The form that assigns an exam: its course is chosen among those in force. */
export function ExamForm(props: FormProps) {
  const fields = props.fields.map((field) =>
    field.name === 'course' ? { ...field, kind: 'course' } : field,
  );
  return <FieldForm {...props} fields={fields} kinds={KINDS} />;
}

function CourseField(props: FieldProps) {
  const { data } = useRead<Reply<'/courses', 'get'>>('/courses');
  if (data === undefined) return null;
  const options = data.items
    .filter(({ state }) => state === 'inForce')
    .map(({ id, name, place }) => ({ value: id, label: name, note: place }));
  return <ChoiceField {...props} field={{ ...props.field, options }} />;
}
