import { useTranslation } from 'react-i18next';
import { useChange } from '../admin/change.ts';
import { useGuard, useGuardWords } from './guard.ts';

/** On every page until it is answered: what others did to the account of whoever is signed in. */
export function GuardNotice() {
  const { t } = useTranslation();
  const words = useGuardWords();
  const guard = useGuard();
  const change = useChange();
  const fresh = guard.data?.events.filter(({ seenAt }) => seenAt === null) ?? [];
  if (fresh.length === 0) return null;
  const answer = (id: string, mine: boolean) =>
    change.mutate({ method: 'POST', path: `/me/guard/events/${id}`, body: { mine } });
  return (
    <section className="error-summary guard-notice" aria-label={t('guard.title')}>
      <b>{t('guard.title')}</b>
      <p>{t('guard.lead')}</p>
      <ul>
        {fresh.map((event) => (
          <li key={event.id}>
            <span>{words(event)}</span>
            <button type="button" className="btn s" onClick={() => answer(event.id, true)}>
              {t('guard.known')}
            </button>
            <button type="button" className="btn s x" onClick={() => answer(event.id, false)}>
              {t('guard.not')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
