import { useTranslation } from 'react-i18next';

/** What the numbers of points are called in their table. */
export function useHeads() {
  const { t } = useTranslation('figures');
  return {
    ...{ name: t('name'), month: t('month'), shareOf: t('shareOf'), median: t('median') },
    ...{ numerator: t('numerator'), denominator: t('denominator'), low: t('lowEnd'), high: t('highEnd') },
  };
}
