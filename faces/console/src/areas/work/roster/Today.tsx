import { useUiWords } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { instantWords } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../admin/Loaded.tsx';
import { Presence } from './Presence.tsx';
import { rosterPath } from './paths.ts';
import { type Now, useNow } from './queries.ts';

type Place = Now['now'][number];

/** By level, the lowest first: whoever is on duty, and who comes next. */
export function Today() {
  return (
    <Loaded query={useNow()}>
      {({ levels }) => (
        <div className="duty-now">
          {levels.map((level) => (
            <Level key={level.seat} level={level} />
          ))}
          <Presence />
        </div>
      )}
    </Loaded>
  );
}

function Level(props: { readonly level: Now }) {
  const { t } = useTranslation('roster');
  const { seat, name, hasRoster, now, next } = props.level;
  return (
    <section className="sheet" aria-label={name}>
      <header>
        <h2>
          <Said text={name} />
        </h2>
        <Link className="lk" to={rosterPath} search={{ tab: 'month', seat } as never}>
          {t('month')}
        </Link>
      </header>
      {hasRoster ? (
        <>
          {now.length === 0 ? <p className="duty-none">{t('nobody')}</p> : <Places places={now} />}
          <h3 className="duty-next">{t('next')}</h3>
          {next.length === 0 ? (
            <p className="duty-none t2">{t('nextNone')}</p>
          ) : (
            <Places places={next} coming />
          )}
        </>
      ) : (
        <p className="duty-none t2">{t('noRoster')}</p>
      )}
    </section>
  );
}

function Places(props: { readonly places: readonly Place[]; readonly coming?: boolean }) {
  const { t } = useTranslation('roster');
  const words = useUiWords();
  const now = Date.now();
  return (
    <ul className="duty-places">
      {props.places.map(({ shift, place, start, end, person, signal }) => (
        <li key={`${shift} ${place} ${start}`} className={person === null ? 'gap' : ''}>
          <b>{person === null ? t('gap') : <Said text={person.name} />}</b>
          <span className="t2">
            <Said text={t('place', { shift, place })} />
          </span>
          <span className="t2 nw">
            {props.coming === true
              ? t('from', { time: instantWords(start, now, words) })
              : t('until', { time: instantWords(end, now, words) })}
          </span>
          {signal === null ? null : (
            <span className={signal === 'online' ? 'duty-on' : 'duty-off'}>
              {signal === 'online' ? '● ' : '○ '}
              {t(signal)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
