import { useTranslation } from 'react-i18next';
import type { ClockUnit } from './queries.ts';

/** 5 工作日; in English one is told in the singular: 1 urgent workday. */
export function useLimitWords(): (limit: { readonly n: number; readonly unit: ClockUnit }) => string {
  const { t, i18n } = useTranslation('rules');
  return ({ n, unit }) => {
    const words = t(`limitUnits.${unit}`);
    return `${n} ${n === 1 && i18n.language === 'en' ? words.replace(/s$/, '') : words}`;
  };
}
