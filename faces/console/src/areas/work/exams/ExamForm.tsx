import { CourseField } from '../../../admin/CourseField.tsx';
import { fieldControls } from '../../../forms/controls.tsx';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import { fieldRules } from '../../../forms/rules.ts';

const KINDS = { rules: fieldRules, controls: { ...fieldControls, course: CourseField } };

/** The form that assigns an exam: its course is chosen among those in force. */
export function ExamForm(props: FormProps) {
  const fields = props.fields.map((field) =>
    field.name === 'course' ? { ...field, kind: 'course' } : field,
  );
  return <FieldForm {...props} fields={fields} kinds={KINDS} />;
}
