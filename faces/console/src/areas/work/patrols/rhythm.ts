import { useTranslation } from 'react-i18next';
import type { Plan } from './queries.ts';

export const FREQUENCY_NAMES = ['daily', 'workdays', 'days_off', 'weekly', 'monthly'] as const;

const WEEKDAYS = [
  'weekday_1',
  'weekday_2',
  'weekday_3',
  'weekday_4',
  'weekday_5',
  'weekday_6',
  'weekday_7',
] as const;

/** How often, in words: 每周一、三、五，18 点前. */
export function useRhythm() {
  const { t } = useTranslation('patrols');
  const join = useTranslation().t('common.listJoin');
  return ({ frequency, days, hour }: Pick<Plan, 'frequency' | 'days' | 'hour'>): string => {
    const named = days.map((day) =>
      frequency === 'weekly' ? t(WEEKDAYS[day - 1] ?? 'weekday_7') : t('monthday', { n: day }),
    );
    const often = [t(`frequency_${frequency}`), named.join(join)].filter(Boolean).join(' ');
    return t('byHour', { often, hour });
  };
}

/** Days as they are typed, 1,3,5; what is none is left out. */
export const daysIn = (text: string): number[] =>
  [
    ...new Set(
      text
        .split(/[^\d]+/)
        .filter(Boolean)
        .map(Number),
    ),
  ].sort((a, b) => a - b);
