import { DayInput } from '@gridgov/ui/DayInput.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import { daysIn, setDays } from './filterChips.ts';
import type { QueueFilter } from './search.ts';

/** A first and a last day; either may stay open. */
export function FilterDays(props: {
  readonly field: string;
  readonly filters: readonly QueueFilter[];
  readonly onSet: (filters: QueueFilter[]) => void;
}) {
  const { t } = useTranslation();
  const { field, filters } = props;
  const range = filters.flatMap((one) => (one.field === field ? (daysIn(one.value) ?? []) : []))[0];
  const days = range ?? { from: '', to: '' };
  const set = (part: Partial<typeof days>) => props.onSet(setDays(filters, field, { ...days, ...part }));
  return (
    <div className="filter-days">
      <Field label={t('queue.firstDay')}>
        {(ids) => <DayInput ids={ids} value={days.from} onChange={(from) => set({ from })} />}
      </Field>
      <Field label={t('queue.lastDay')}>
        {(ids) => (
          <DayInput ids={ids} value={days.to} min={days.from || undefined} onChange={(to) => set({ to })} />
        )}
      </Field>
    </div>
  );
}
