import type { State } from '@gridgov/domain/work/admission/events.ts';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FormValues } from '../../../forms/field.ts';
import { matterQuery } from '../../../matter/useMatter.ts';
import { admissionOf, needLines, useStreets, withStreets } from './queries.ts';

/** The form of a command; an application that is changed begins with what it says, what was ticked is marked. */
export function AmendForm(props: FormProps) {
  const { t } = useTranslation('admission');
  const view = useQuery(matterQuery('admissions', props.about ?? '')).data;
  const streets = useStreets(view === undefined ? undefined : admissionOf(view).district);
  const amends = props.fields.some(({ name }) => name === 'title');
  if (view === undefined || !amends) return <FieldForm {...props} />;
  const className = view.facts.find(({ name }) => name === 'classCode')?.text;
  const { classCode } = admissionOf(view);
  const fields = withStreets(props.fields, streets).map((field) =>
    field.name === 'classCode' && classCode !== null
      ? { ...field, more: true as const, options: [{ value: classCode, label: className ?? classCode }] }
      : field,
  );
  const { which = [], points } = admissionOf(view);
  // What was found wrong with what is sent now comes first.
  const marked = which.map((field) => ({ field, message: t('page.marked', { words: points ?? '' }) }));
  const wrong = [...(props.wrong ?? []), ...marked];
  return <FieldForm {...props} fields={fields} wrong={wrong} start={startOf(admissionOf(view))} />;
}

const startOf = (state: State): FormValues => ({
  ...{ title: state.title, list: state.list, ground: state.ground, work: state.work },
  ...{ hours: String(state.hours), cost: String(state.cost), budget: String(state.budget) },
  data: needLines(state.needs),
  streets: [...state.streets],
  classCode: state.classCode ?? undefined,
  from: dayAndTime(state.from).day,
  until: dayAndTime(state.until).day,
  temporary: state.temporary,
  why: state.why ?? undefined,
});
