import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import type { Change } from '../../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../../admin/ChangeFields.tsx';
import { cityDay } from '../../../admin/days.ts';
import { WhenField } from '../../../admin/fields.tsx';
import { Differs } from './Differs.tsx';
import type { Calendar, Saved } from './queries.ts';
import { useSavedWords } from './queries.ts';

const kinds = ['rest', 'work', 'usual'] as const;
type Kind = (typeof kinds)[number];
const workday: Readonly<Record<Kind, boolean | null>> = { rest: false, work: true, usual: null };

/** One day that is worked, or not, other than its weekday says. */
export function DayDialog(props: { readonly calendar: Calendar; readonly onClose: () => void }) {
  const { t } = useTranslation('rules');
  const [day, setDay] = useState(() => cityDay(1));
  const [kind, setKind] = useState<Kind>('rest');
  const [change, setChange] = useState<Change>({ from: cityDay(1), note: '' });
  const held = props.calendar.exceptions.find((one) => one.day === day);
  const before: Kind = held === undefined ? 'usual' : held.workday ? 'work' : 'rest';
  return (
    <ChangeDialog<Saved>
      title={t('calendar.change')}
      lead={t('calendar.changeLead')}
      act={t('policy.confirm')}
      missing={before === kind ? t('policy.unchanged') : undefined}
      call={{ method: 'PUT', path: `/rules/calendar/${day}`, body: { workday: workday[kind], ...change } }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      <WhenField label={t('calendar.day')} value={day} onChange={setDay} />
      <Field label={t('calendar.becomes')}>
        {(ids) => (
          <select
            {...ids}
            className="in"
            value={kind}
            onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`calendar.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Differs name={day} before={t(`calendar.${before}`)} after={t(`calendar.${kind}`)} />
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}
