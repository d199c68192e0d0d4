import { useTranslation } from 'react-i18next';
import type { Limit } from './queries.ts';

/** 5 工作日: an amount with its unit, in words. */
export function LimitWords(props: { readonly limit: Limit }) {
  const { t } = useTranslation('rules');
  const { n, unit } = props.limit;
  return <span className="nw">{`${n} ${t(`limitUnits.${unit}`)}`}</span>;
}
