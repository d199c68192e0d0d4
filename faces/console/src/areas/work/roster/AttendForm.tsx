import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FormField } from '../../../forms/field.ts';

type Duty = Reply<'/attendance/own', 'get'>['duties'][number];

/** Of a desk nothing says where somebody is: a check-in there has its reason and a photo. */
const OF_A_PHONE: ReadonlySet<string> = new Set(['at', 'lon', 'lat', 'accuracy']);

/** Checking in, or entering that somebody is there: the duty is chosen among those nobody checked in for. */
export function AttendForm(props: FormProps) {
  const { t } = useTranslation('roster');
  const isOwn = props.fields.some(({ name }) => name === 'accuracy');
  const { data } = useRead<{ readonly duties: readonly Duty[] }>(
    isOwn ? '/attendance/own' : '/attendance/now',
  );
  if (data === undefined) return <StateBlock state={{ kind: 'loading', rows: 4 }} />;
  const now = Date.now();
  const open = data.duties.filter(({ arrival, opens }) => arrival === null && opens <= now);
  if (open.length === 0) return <StateBlock state={{ kind: 'empty', title: t('dutyNone') }} />;
  const options = open.map(({ duty, person, shift, place, seatName }) => ({
    value: duty,
    label: [...(isOwn ? [] : [person]), shift, place, seatName].join(' '),
  }));
  const fields = props.fields
    .filter(({ name }) => !OF_A_PHONE.has(name))
    .map((field): FormField => {
      if (field.name === 'duty') return { ...field, kind: 'choice', options };
      return isOwn ? { ...field, optional: false } : field;
    });
  return <FieldForm {...props} fields={fields} />;
}
