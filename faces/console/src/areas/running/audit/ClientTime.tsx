import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';

const closeMs = 5 * 60_000;

/** What the sender's clock said, where it is far from ours: a hint for whoever looks, nothing was decided by it. */
export function ClientTime(props: { readonly at: number; readonly clientAt: number | null }) {
  const { t } = useTranslation('audit');
  const { at, clientAt } = props;
  if (clientAt === null || Math.abs(clientAt - at) < closeMs) return null;
  return <span className="t2 sm nw">{t('clientTime', { time: momentWords(clientAt) })}</span>;
}

/** As an entry of the access log holds it. */
export function momentIn(details: Readonly<Record<string, unknown>>): number | null {
  const at = typeof details.clientTime === 'string' ? Date.parse(details.clientTime) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
