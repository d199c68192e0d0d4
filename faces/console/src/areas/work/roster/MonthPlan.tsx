import { monthsAfter } from '@gridgov/ui/days.ts';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { instantWords } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay, momentWords } from '../../../admin/days.ts';
import { ChoiceField } from '../../../admin/fields.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { PlanTable } from './PlanTable.tsx';
import { type Plan, type Seat, usePlan, useSeats } from './queries.ts';
import { RotateDialog } from './RotateDialog.tsx';
import { Shifts } from './Shifts.tsx';

/** The month of one duty seat, chosen above; seat and month stand in the address. */
export function MonthPlan() {
  return <Loaded query={useSeats()}>{({ items }) => <Chosen seats={items} />}</Loaded>;
}

function Chosen(props: { readonly seats: readonly Seat[] }) {
  const { seats } = props;
  const [filters, change] = useFilters();
  const own = seats.find(({ keeps }) => keeps) ?? seats.find(({ hasRoster }) => hasRoster) ?? seats[0];
  const seat = seats.find((one) => one.seat === filters.seat) ?? own;
  const month = /^\d{4}-\d{2}$/.test(filters.month ?? '') ? (filters.month ?? '') : cityDay().slice(0, 7);
  const plan = usePlan(seat?.seat ?? '', month);
  if (seat === undefined) return null;
  return (
    <>
      <Bar seats={seats} seat={seat} month={month} onChange={change} />
      <Gaps seat={seat} />
      <Loaded query={plan} rows={12}>
        {(data) => <Month plan={data} />}
      </Loaded>
    </>
  );
}

function Bar(props: {
  readonly seats: readonly Seat[];
  readonly seat: Seat;
  readonly month: string;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}) {
  const { t } = useTranslation('roster');
  const { seats, seat, month, onChange } = props;
  const turn = (by: number) => onChange({ month: monthsAfter(`${month}-01`, by).slice(0, 7) });
  const [year = '', number = ''] = month.split('-');
  const named = ({ name, gaps }: Seat) => (gaps === 0 ? name : t('seatGaps', { name, n: gaps }));
  return (
    <div className="duty-bar">
      <ChoiceField
        label={t('seat')}
        value={seat.seat}
        options={seats.map((one) => [one.seat, named(one)] as const)}
        onChange={(to) => (to === '' ? undefined : onChange({ seat: to }))}
      />
      <div className="duty-months">
        <button type="button" className="icb" aria-label={t('before')} onClick={() => turn(-1)}>
          <Icon name="left" />
        </button>
        <b aria-live="polite">{t('monthOf', { year, month: Number(number) })}</b>
        <button type="button" className="icb" aria-label={t('after')} onClick={() => turn(1)}>
          <Icon name="right" />
        </button>
        <button type="button" className="btn s" onClick={() => onChange({ month: '' })}>
          {t('thisMonth')}
        </button>
      </div>
      <button type="button" className="btn" onClick={() => print()}>
        <Icon name="print" />
        {t('print')}
      </button>
    </div>
  );
}

/** Said before they come, to whoever can fill them. */
function Gaps(props: { readonly seat: Seat }) {
  const { t } = useTranslation('roster');
  const words = useUiWords();
  const { gaps, firstGap, keeps } = props.seat;
  if (!keeps || firstGap === null) return null;
  return (
    <p className="duty-gaps" role="status">
      {t('gapsTitle', { n: gaps, time: instantWords(firstGap, Date.now(), words) })}
    </p>
  );
}

function Month(props: { readonly plan: Plan }) {
  const { t } = useTranslation('roster');
  const { plan } = props;
  const [rotating, setRotating] = useState(false);
  if (plan.shifts.length === 0) {
    const next = plan.keeps ? t('noShiftsNext') : t('noShiftsAsk');
    return (
      <>
        <section className="sheet">
          <StateBlock state={{ kind: 'empty', title: t('noShifts'), next }} />
        </section>
        {plan.keeps ? <Shifts plan={plan} /> : null}
      </>
    );
  }
  return (
    <>
      <section className="sheet duty-sheet" aria-label={plan.name}>
        <header>
          <h2>
            <Said text={t('printed', { name: plan.name, month: plan.month })} />
          </h2>
          {plan.keeps ? (
            <span className="duty-tools">
              <button type="button" className="btn s" onClick={() => setRotating(true)}>
                {t('rotate')}
              </button>
              <Link className="btn s" to={paths.imports} search={{ kind: 'duty' } as never}>
                {t('import')}
              </Link>
            </span>
          ) : null}
        </header>
        {plan.keeps ? <p className="cap duty-keys">{t('hint')}</p> : null}
        <PlanTable key={`${plan.seat} ${plan.month}`} plan={plan} />
        <p className="duty-printed">{t('printedAt', { time: momentWords(Date.now()) })}</p>
      </section>
      {plan.keeps ? <Shifts plan={plan} /> : null}
      {rotating ? <RotateDialog plan={plan} onClose={() => setRotating(false)} /> : null}
    </>
  );
}
