import type { Reply } from '../apiTypes.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import type { FieldProps } from '../forms/fieldProps.ts';
import { useRead } from './read.ts';

/** A course is chosen by its name among those in force. */
export function CourseField(props: FieldProps) {
  const { data } = useRead<Reply<'/courses', 'get'>>('/courses');
  if (data === undefined) return null;
  const options = data.items
    .filter(({ state }) => state === 'inForce')
    .map(({ id, name, place }) => ({ value: id, label: name, note: place }));
  return <ChoiceField {...props} field={{ ...props.field, options }} />;
}
