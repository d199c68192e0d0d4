import type { Department, Score } from '@gridgov/domain/hands/whistles/events.ts';
import { scoreByRecord } from '@gridgov/domain/hands/whistles/score.ts';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../forms/ChoiceField.tsx';
import { fieldControls } from '../../../forms/controls.tsx';
import { FieldForm, type FieldKinds, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FormField } from '../../../forms/field.ts';
import type { FieldProps } from '../../../forms/fieldProps.ts';
import { fieldRules } from '../../../forms/rules.ts';
import { matterQuery } from '../../../matter/useMatter.ts';
import { whistleOf } from './whistle.ts';

/** The form of a command; the numbers of a whistle are scores, filled in from the record and open to change. */
export function WhistleForm(props: FormProps) {
  const { t } = useTranslation('whistles');
  const view = useQuery(matterQuery('whistles', props.about ?? '')).data;
  const key = props.fields.find(({ kind }) => kind === 'lane')?.options?.[0]?.value;
  const own = view === undefined ? [] : whistleOf(view).lanes.department;
  const department = own.find((one) => one.key === key);
  return (
    <FieldForm {...props} kinds={kinds} fields={props.fields.map((one) => scored(one, department, t))} />
  );
}

const kinds: FieldKinds = { rules: fieldRules, controls: { ...fieldControls, number: ScoreField } };

function ScoreField(props: FieldProps) {
  return (
    <div className="whistle-score">
      <ChoiceField {...props} />
    </div>
  );
}

function scored(field: FormField, department: Department | undefined, t: TFunction<'whistles'>): FormField {
  if (field.kind !== 'number') return field;
  const name = field.name as keyof Score;
  const suggested = department === undefined ? undefined : scoreByRecord(department)[name];
  const options = [1, 2, 3, 4, 5].map((n) => ({
    value: String(n),
    label: String(n),
    ...(n === suggested && department !== undefined
      ? { suggested: true, reasons: [whyOf(name, department, t)] }
      : {}),
  }));
  return { ...field, options };
}

function whyOf(name: keyof Score, { kept, again }: Department, t: TFunction<'whistles'>): string {
  if (name === 'result') return again === 0 ? t('page.firstTime') : t('page.againTimes', { n: again });
  const step = name === 'speed' ? kept.report : kept.come;
  return t(step === null ? 'page.never' : step ? 'page.inTime' : 'page.late');
}
