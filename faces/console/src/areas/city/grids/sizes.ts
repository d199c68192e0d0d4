import { useTranslation } from 'react-i18next';

/** Below it the drawn pages write square metres. */
const small = 100_000;
const squareKilometre = 1_000_000;

/** Square metres as people say them: 0.558 km², 8,400 m². */
export function useSizeWords(): (m2: number) => string {
  const { t } = useTranslation('grids');
  return (m2) => {
    if (m2 < small) return t('m2', { n: Math.round(m2).toLocaleString('en-US') });
    return t('km2', { n: (m2 / squareKilometre).toFixed(m2 < 10 * squareKilometre ? 3 : 1) });
  };
}
