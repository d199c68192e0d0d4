import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import type { Edition } from './queries.ts';

/** All editions of a period; none takes the place of another. */
export function Editions(props: {
  readonly editions: readonly Edition[];
  readonly shown: number;
  readonly onShow: (version: number) => void;
}) {
  const { t } = useTranslation('figures');
  return (
    <section className="sheet" aria-label={t('editions')}>
      <h2 className="pad">{t('editions')}</h2>
      <ul className="fig-editions">
        {props.editions.map(({ version, at, by, reason }) => (
          <li key={version}>
            {version === props.shown ? (
              <b>{t('edition', { n: version })}</b>
            ) : (
              <button type="button" className="lk" onClick={() => props.onShow(version)}>
                {t('edition', { n: version })}
              </button>
            )}{' '}
            {momentWords(at)} {by}
            {reason === null ? '' : ` · ${t('corrected', { reason })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
