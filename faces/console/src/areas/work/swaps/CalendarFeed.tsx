import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../admin/change.ts';
import { momentWords } from '../../../admin/days.ts';
import { toast } from '../../../shell/toasts.tsx';

/** The secret address of the own duties: shown once, when it is made. */
export function CalendarFeed(props: { readonly since: number | null }) {
  const { t } = useTranslation('swaps');
  const { since } = props;
  const make = useChange<{ readonly url: string }>();
  const stop = useChange();
  const [url, setUrl] = useState<string | null>(null);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast(t('copied'));
  };
  return (
    <section className="sheet" aria-label={t('calendar')}>
      <header>
        <h2>{t('calendar')}</h2>
      </header>
      <div className="pad swap-feed">
        <p className="t2">{t('calendarLead')}</p>
        {url === null ? (
          since === null ? null : (
            <p>{t('calendarSince', { time: momentWords(since) })}</p>
          )
        ) : (
          <p className="swap-url">
            <code>{url}</code>
            <button type="button" className="btn s" onClick={() => void copy(url)}>
              {t('copy')}
            </button>
          </p>
        )}
        <button
          type="button"
          className="btn"
          onClick={() =>
            make.mutate(
              { method: 'POST', path: '/me/duty-feed', body: {} },
              { onSuccess: (made) => setUrl(made.url) },
            )
          }
        >
          {t(since === null ? 'calendarMake' : 'calendarAgain')}
        </button>
        {since === null ? null : (
          <button
            type="button"
            className="btn"
            onClick={() =>
              stop.mutate(
                { method: 'DELETE', path: '/me/duty-feed' },
                {
                  onSuccess: () => {
                    setUrl(null);
                    toast(t('calendarStopped'));
                  },
                },
              )
            }
          >
            {t('calendarStop')}
          </button>
        )}
      </div>
    </section>
  );
}
