import { useUiWords } from '@gridgov/ui/language.tsx';
import { weekdayOf } from '@gridgov/ui/times.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../../admin/days.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRight } from '../../../shell/session.ts';
import { DayDialog } from './DayDialog.tsx';
import type { Calendar } from './queries.ts';
import { useCalendar } from './queries.ts';
import './rules.css';

/** Working time, and year by year the days on which Monday to Friday does not hold. */
export function CalendarView() {
  return <Loaded query={useCalendar()}>{(calendar) => <Content calendar={calendar} />}</Loaded>;
}

function Content(props: { readonly calendar: Calendar }) {
  const { t } = useTranslation('rules');
  const shared = useTranslation('organisation').t;
  const { windows, knownYears, workdayMode, exceptions } = props.calendar;
  const { first, last } = knownYears;
  const nextYear = Number(cityDay().slice(0, 4)) + 1;
  const mayChange = useRight('rules.edit');
  const [open, setOpen] = useState(false);
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at);
  return (
    <>
      <section className="sheet pad">
        <Facts
          rows={[
            [
              t('calendar.windows'),
              windows
                .map(
                  ({ from, spans }) =>
                    `${shared('until', { from })} ${spans.map((one) => `${one.from}–${one.to}`).join(' ')}`,
                )
                .join('; '),
            ],
            [t('calendar.mode'), t(`calendar.modes.${workdayMode}`)],
          ]}
        />
        <p className="t2">{t('calendar.known', { first, last })}</p>
        {mayChange ? (
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            {t('calendar.change')}
          </button>
        ) : null}
        {open ? <DayDialog calendar={props.calendar} onClose={() => setOpen(false)} /> : null}
      </section>
      {last >= nextYear ? null : <p className="adm-note">{t('calendar.next', { year: nextYear })}</p>}
      {years.map((year) => (
        <Year
          key={year}
          year={year}
          days={exceptions.filter(({ day }) => day.startsWith(String(year)))}
          open={year >= nextYear - 1}
        />
      ))}
    </>
  );
}

function Year(props: {
  readonly year: number;
  readonly days: Calendar['exceptions'];
  readonly open: boolean;
}) {
  const { t } = useTranslation('rules');
  const words = useUiWords();
  const work = props.days.filter(({ workday }) => workday).length;
  return (
    <details className="sheet ru-branch" open={props.open}>
      <summary>
        <h2>{t('calendar.year', { year: props.year })}</h2>
        <span className="t2 sm">
          {props.days.length === 0
            ? t('calendar.estimated')
            : t('calendar.yearCount', { rest: props.days.length - work, work })}
        </span>
      </summary>
      <ul className="ru-days">
        {props.days.map(({ day, workday }) => (
          <li key={day} className="tag">
            {day.slice(5)} {weekdayOf(day, words)} <b>{workday ? t('calendar.work') : t('calendar.rest')}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}
