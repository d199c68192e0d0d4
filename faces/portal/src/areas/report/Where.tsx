import { type FormEvent, useEffect, useState } from 'react';
import { ask, type Place } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { Fault } from '../../parts/Fault.tsx';
import { Title } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import { chosenFrom, type DraftPlace, type StepProps } from './draft.ts';
import { PlaceList } from './PlaceList.tsx';
import { PlaceMap } from './PlaceMap.tsx';

const PAUSE_MS = 250;

/** By words, by where one is, from lists, on a map: all lead to the same. */
export function Where({ draft, change, next }: StepProps) {
  const words = useWords();
  const t = words.report.where;
  const [how, setHow] = useState<'text' | 'list' | 'map'>('text');
  const [problem, setProblem] = useState('');
  const choose = (place: DraftPlace | null) => {
    setProblem('');
    change({ place });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.place === null) setProblem(t.need);
    else next();
  };
  return (
    <form onSubmit={submit}>
      <Title window={t.title}>{t.title}</Title>
      <Fault text={problem} />
      {draft.place === null ? (
        <>
          {how === 'text' ? <Search choose={choose} /> : null}
          {how === 'list' ? <PlaceList choose={choose} /> : null}
          {how === 'map' ? <PlaceMap choose={choose} /> : null}
        </>
      ) : (
        <Chosen place={draft.place} detail={draft.detail} change={change} />
      )}
      <div className="acts">
        <button type="submit" className="btn main">
          {words.next}
        </button>
      </div>
      <Ways how={how} setHow={setHow} choose={choose} say={setProblem} />
    </form>
  );
}

function Chosen(props: {
  readonly place: DraftPlace;
  readonly detail: string;
  readonly change: StepProps['change'];
}) {
  const words = useWords();
  const t = words.report.where;
  const { place, detail, change } = props;
  return (
    <>
      <p className="hint">{t.chosen}</p>
      <div className="chosen">
        <Icon name="pin" />
        <span>
          {place.name}
          <br />
          <span className="t2 s">{place.inside}</span>
        </span>
        <button type="button" className="linkb" onClick={() => change({ place: null })}>
          {t.change}
        </button>
      </div>
      <label className="lab" htmlFor="detail">
        {t.detail} {words.optional}
      </label>
      <span className="hint" id="detail-hint">
        {t.detailHint}
      </span>
      <input
        className="in"
        id="detail"
        type="text"
        maxLength={100}
        aria-describedby="detail-hint"
        autoComplete="address-line1"
        value={detail}
        onChange={(event) => change({ detail: event.target.value })}
      />
    </>
  );
}

function Search({ choose }: { readonly choose: (place: DraftPlace) => void }) {
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
                <button type="button" onClick={() => choose(chosenFrom(place))}>
                  <Icon name="pin" />
                  <span>
                    {place.name}
                    <span>
                      {place.inside}
                      {sortOf(place, t)}
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

type WaysProps = {
  readonly how: 'text' | 'list' | 'map';
  readonly setHow: (how: 'text' | 'list' | 'map') => void;
  readonly choose: (place: DraftPlace | null) => void;
  readonly say: (problem: string) => void;
};

function Ways({ how, setHow, choose, say }: WaysProps) {
  const t = useWords().report.where;
  const [looking, setLooking] = useState(false);
  const locate = () => {
    setLooking(true);
    const failed = () => {
      setLooking(false);
      say(t.gpsNo);
    };
    if (!('geolocation' in navigator)) return failed();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        ask<Place>(`/portal/places/at?longitude=${longitude}&latitude=${latitude}`)
          .then((place) => {
            setLooking(false);
            choose(chosenFrom(place));
          })
          .catch(failed);
      },
      failed,
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  const open = (to: 'list' | 'map') => {
    choose(null);
    setHow(how === to ? 'text' : to);
  };
  return (
    <div className="or">
      <button type="button" onClick={locate}>
        <Icon name="gps" />
        {looking ? t.gpsWait : t.gps}
      </button>
      <button type="button" aria-expanded={how === 'list'} onClick={() => open('list')}>
        <Icon name="list" />
        {t.list}
      </button>
      <button type="button" aria-expanded={how === 'map'} onClick={() => open('map')}>
        <Icon name="map" />
        {t.map}
      </button>
    </div>
  );
}
