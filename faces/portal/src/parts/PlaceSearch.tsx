import { langOf } from '@gridgov/ui/said.ts';
import { useEffect, useState } from 'react';
import { ask, type Place } from '../api.ts';
import { Icon } from '../icons.tsx';
import { Said } from '../said.tsx';
import { useWords } from '../settings.tsx';

const PAUSE_MS = 250;

/** Communities, grids and known places by words; the first few that fit, to choose from. */
export function PlaceSearch({ choose }: { readonly choose: (place: Place) => void }) {
  const words = useWords();
  const t = words.report.where;
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Place[] | null>(null);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === '') {
      setFound(null);
      return;
    }
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      ask<Place[]>(`/portal/places?q=${encodeURIComponent(wanted.slice(0, 60))}`, leaving.signal)
        .then((places) => setFound(places.filter(({ level }) => level === 'community' || level === 'grid')))
        .catch(() => leaving.signal.aborted || setFound([]));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [text]);
  return (
    <>
      <label className="vh" htmlFor="place">
        {t.title}
      </label>
      <span className="hint" id="place-hint">
        {t.hint}
      </span>
      <input
        className="in"
        id="place"
        type="text"
        value={text}
        {...langOf(text)}
        aria-describedby="place-hint"
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <div aria-live="polite">
        {found !== null && found.length === 0 ? <p className="why">{t.none}</p> : null}
        {found === null || found.length === 0 ? null : (
          <ul className="sug" aria-label={t.found}>
            {found.map((place) => (
              <li key={`${place.code} ${place.name}`}>
                <button type="button" onClick={() => choose(place)}>
                  <Icon name="pin" />
                  <span>
                    <Said text={place.name} />
                    <span>
                      <Said text={`${place.inside}${sortOf(place, t)}`} />
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** What sort of place it is, where it is more than an area. */
function sortOf({ from, kind }: Place, t: ReturnType<typeof useWords>['report']['where']): string {
  if (from === 'nearest') return `·${t.nearest}`;
  if (from === 'matter') return `·${t.seen}`;
  return kind === '' ? '' : `·${kind}`;
}
