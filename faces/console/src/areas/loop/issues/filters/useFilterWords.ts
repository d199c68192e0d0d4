import { dayAndTime } from '@gridgov/ui/times.ts';
import { useTranslation } from 'react-i18next';
import { useFilterFields, useFilterNames } from '../queries.ts';
import { type ChipOf, daysIn, knownLabel, speaksAlone } from './filterChips.ts';
import type { QueueFilter } from './search.ts';
import { filterText } from './search.ts';

export interface FilterWords {
  readonly value: (field: string, value: string) => string;
  readonly chip: (chip: ChipOf) => string;
}

/** How the filters of an address are called: by their fields, and by the server where values are too many to list. */
export function useFilterWords(filters: readonly QueueFilter[]): FilterWords {
  const { t } = useTranslation();
  const fields = useFilterFields().data ?? [];
  const fieldOf = (name: string) => fields.find(({ field }) => field === name);
  const unknown = filters.filter(
    ({ field, value }) => daysIn(value) === null && knownLabel(fieldOf(field), value) === null,
  );
  const names = useFilterNames(fields.length === 0 ? [] : unknown.map(filterText)).data ?? [];
  const value = (field: string, said: string) => {
    const days = daysIn(said);
    if (days !== null) {
      const { from, to } = { from: shortDay(days.from), to: shortDay(days.to) };
      if (from === '') return t('queue.daysTo', { to });
      return to === '' ? t('queue.daysFrom', { from }) : t('queue.daysFromTo', { from, to });
    }
    const named = names.find((one) => one.field === field && one.value === said)?.label;
    return knownLabel(fieldOf(field), said) ?? named ?? said;
  };
  const chip = ({ field, not, values }: ChipOf) => {
    const words = values.map((one) => value(field, one)).join(t('common.listJoin'));
    if (speaksAlone(fieldOf(field)) && !not) return words;
    const said = { field: fieldOf(field)?.label ?? field, value: words };
    return not ? t('queue.isNotValue', said) : t('queue.isValue', said);
  };
  return { value, chip };
}

/** This year goes without saying. */
function shortDay(day: string): string {
  const year = dayAndTime(Date.now()).day.slice(0, 5);
  return day.startsWith(year) ? day.slice(year.length) : day;
}
