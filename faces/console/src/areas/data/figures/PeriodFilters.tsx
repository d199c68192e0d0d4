import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { monthsBack, usePeriod } from './periods.ts';
import type { Measure } from './queries.ts';

/** By what, and from which month to which. */
export function PeriodFilters(props: { readonly bys: Measure['bys']; readonly by: string }) {
  const { t } = useTranslation('figures');
  const [, change] = useFilters();
  return (
    <>
      <ChoiceFilter
        label={t('by')}
        value={props.by}
        options={props.bys.map(({ name, title }) => [name, title] as const)}
        onChange={(name) => change({ by: name })}
      />
      <MonthFilters />
    </>
  );
}

/** From which month to which. */
export function MonthFilters() {
  const { t } = useTranslation('figures');
  const [, change] = useFilters();
  const { from, to } = usePeriod();
  const months = monthsBack(24).map((month) => [month, month] as const);
  return (
    <>
      <ChoiceFilter
        label={t('from')}
        value={from}
        options={months}
        onChange={(month) => change({ from: month })}
      />
      <ChoiceFilter label={t('to')} value={to} options={months} onChange={(month) => change({ to: month })} />
    </>
  );
}
