import { monthsAfter, weeksOf } from '@gridgov/ui/days.ts';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import { paths } from '../../../paths.ts';
import { trainingPath } from './paths.ts';
import './trainings.css';

type Month = Reply<'/trainings/month', 'get'>;

/** Training sessions and last days of exams, week by week; the month stands in the address. */
export function TrainingMonthPage() {
  const { t } = useTranslation('trainings');
  const [filters, change] = useFilters();
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(filters.month ?? '')
    ? String(filters.month)
    : cityDay().slice(0, 7);
  const seen = useRead<Month>('/trainings/month', { query: { month }, keep: true });
  const turn = (by: number) => change({ month: monthsAfter(`${month}-01`, by).slice(0, 7) });
  const [year = '', number = ''] = month.split('-');
  const tools = (
    <>
      <button type="button" className="icb" aria-label={t('monthBefore')} onClick={() => turn(-1)}>
        <Icon name="left" />
      </button>
      <b aria-live="polite">{t('monthOf', { year, month: Number(number) })}</b>
      <button type="button" className="icb" aria-label={t('monthAfter')} onClick={() => turn(1)}>
        <Icon name="right" />
      </button>
      <button type="button" className="btn s" onClick={() => change({ month: '' })}>
        {t('monthNow')}
      </button>
    </>
  );
  return (
    <AdminPage title={t('month')} lead={t('monthLead')} tools={tools}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="sheet training-month-sheet" tabIndex={0} aria-label={t('month')}>
        <Loaded query={seen} rows={8}>
          {(found) => <Weeks month={month} found={found} />}
        </Loaded>
      </section>
    </AdminPage>
  );
}

function Weeks({ month, found }: { readonly month: string; readonly found: Month }) {
  const { t } = useTranslation('trainings');
  const isEmpty = found.sessions.length + found.exams.length === 0;
  return (
    <>
      {isEmpty ? (
        <p className="cap" role="status">
          {t('monthNone')}
        </p>
      ) : null}
      <table className="training-month">
        <thead>
          <tr>
            {t('weekdays')
              .split('|')
              .map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(`${month}-01`).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className={day.startsWith(month) ? '' : 'other'}>
                  {day.startsWith(month) ? <DayOf day={day} found={found} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function DayOf({ day, found }: { readonly day: string; readonly found: Month }) {
  const { t } = useTranslation('trainings');
  const sessions = found.sessions.filter((one) => one.day === day);
  const exams = found.exams.filter((one) => one.day === day);
  return (
    <>
      <span {...(day === cityDay() ? { className: 'today', 'aria-current': 'date' as const } : {})}>
        {Number(day.slice(8))}
      </span>
      <ul>
        {sessions.map(({ id, begins, course, place, stageName: stage, seatsLeft: left }) => (
          <li key={id}>
            <Link className="lk" to={trainingPath} params={{ id }}>
              <Said text={t('sessionSaid', { time: dayAndTime(begins).time, course })} />
            </Link>
            <p className="t2 sm">
              <Said text={t('sessionMore', { place, stage, left })} />
            </p>
          </li>
        ))}
        {exams.map(({ course, open: n }) => (
          <li key={`exam ${course}`}>
            <Link className="lk" to={paths.trade} params={{ trade: 'exams' }}>
              <Said text={t('examLast', { course, n })} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
