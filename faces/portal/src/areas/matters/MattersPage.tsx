import { useEffect, useRef, useState } from 'react';
import { type Area, ask, type ClassChoice, type Page, type Place } from '../../api.ts';
import { MatterList } from '../../parts/MatterList.tsx';
import { SmallMap } from '../../parts/SmallMap.tsx';
import { forgetSubscription } from '../../parts/stop.ts';
import { Warnings } from '../../parts/Warnings.tsx';
import { Back, Problem, Title } from '../../parts.tsx';
import { go, Link, useAddress } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { useAsk } from '../../useAsk.ts';
import { fill } from '../../words/fill.ts';

const PAGE = 20;

type Asked = { readonly area: string; readonly which: string; readonly kind: string };

/** Public matters as a list and on a map, the same numbers on both; who reported them is nowhere. */
export function MattersPage() {
  const words = useWords();
  const t = words.matters;
  const { query } = useAddress();
  const asked = askedIn(query);
  const found = usePages(asked);
  const stopped = useStop();
  const change = (name: string, value: string) => {
    const { which, area, kind } = asked;
    const to = new URLSearchParams({ which, area, class: kind, [name]: value });
    for (const [key, held] of [...to]) if (held === '') to.delete(key);
    go(`/matters?${to}`, { replace: true });
  };
  const { touched, touch } = useTouched();
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={t.title}>{t.title}</Title>
        {stopped ? <p className="ok-line">{words.subscribe.stopped}</p> : null}
        <Warnings area={asked.area} />
        <Filters {...asked} change={change} />
        {found.error === null ? null : <Problem error={found.error} again={found.again} />}
        <div className="mapgrid">
          <div className="mapbox">
            {found.ready ? (
              <SmallMap matters={found.items} area={asked.area} onPlace={touch} spot={spotOf(touched)} />
            ) : null}
          </div>
          <div>
            <Touched place={touched} look={(area) => change('area', area)} />
            <Found found={found} area={asked.area} />
          </div>
        </div>
      </div>
    </main>
  );
}

function askedIn(query: URLSearchParams): Asked {
  return {
    area: query.get('area') ?? '',
    which: query.get('which') ?? 'open',
    kind: query.get('class') ?? '',
  };
}

/** The grid of the point that was touched on the map; null where it lies in none. */
function useTouched() {
  const [touched, setTouched] = useState<Place | null | 'none'>(null);
  const touch = (longitude: number, latitude: number) => {
    ask<Place>(`/portal/places/at?longitude=${longitude}&latitude=${latitude}`)
      .then((place) => setTouched({ ...place, point: { longitude, latitude } }))
      .catch(() => setTouched('none'));
  };
  return { touched, touch };
}

const spotOf = (place: Place | null | 'none') => (place === null || place === 'none' ? null : place.point);

type TouchedProps = {
  readonly place: Place | null | 'none';
  readonly look: (area: string) => void;
};

/** What can be done from a point: report there, or see only what lies around it. */
function Touched({ place, look }: TouchedProps) {
  const t = useWords().share;
  const ref = useRef<HTMLDivElement>(null);
  // On a telephone the map fills the window, and what was found stands below it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each touch shows its answer
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), [place]);
  if (place === null) return <p className="t2 s">{t.touch}</p>;
  if (place === 'none') return <p role="status">{t.touchNone}</p>;
  const { longitude = 0, latitude = 0 } = place.point ?? {};
  const at = `grid=${place.code}&lon=${longitude.toFixed(6)}&lat=${latitude.toFixed(6)}`;
  return (
    <div className="sheet touched" role="status" ref={ref}>
      <p>
        <b>
          <Said text={place.name} />
        </b>{' '}
        <span className="t2">{place.inside}</span>
      </p>
      <div className="acts">
        <Link className="btn main" to={`/report?${at}`}>
          {t.reportHere}
        </Link>
        <button type="button" className="btn low" onClick={() => look(place.code)}>
          {t.lookHere}
        </button>
      </div>
    </div>
  );
}

/** The pages read so far of what is asked for. */
function usePages({ area, which, kind }: Asked) {
  const asked = new URLSearchParams({ which, limit: String(PAGE) });
  if (area !== '') asked.set('area', area);
  if (kind !== '') asked.set('class', kind);
  const first = useAsk<Page>(`/portal/matters?${asked}`);
  const [more, setMore] = useState<{ for: string; items: Page['items']; next: string | null } | null>(null);
  const mine = more?.for === asked.toString() ? more : null;
  const next = mine === null ? (first.data?.next ?? null) : mine.next;
  const load = async () => {
    const page = await ask<Page>(`/portal/matters?${asked}&cursor=${encodeURIComponent(next ?? '')}`);
    setMore({ for: asked.toString(), items: [...(mine?.items ?? []), ...page.items], next: page.next });
  };
  return {
    items: [...(first.data?.items ?? []), ...(mine?.items ?? [])],
    ready: first.data !== null,
    error: first.error,
    again: first.again,
    next,
    load,
  };
}

type FoundProps = { readonly found: ReturnType<typeof usePages>; readonly area: string };

function Found({ found, area }: FoundProps) {
  const t = useWords().matters;
  return (
    <div>
      <Count found={found} />
      <MatterList matters={found.items} />
      <div className="acts">
        {found.next === null ? null : (
          <button type="button" className="btn" onClick={() => void found.load()}>
            {t.more}
          </button>
        )}
        <Link className="btn low" to="/report">
          {t.notHere}
        </Link>
      </div>
      <p>
        <Link className="linkb flush" to={`/subscribe${area === '' ? '' : `?area=${area}`}`}>
          {t.feed}
        </Link>
      </p>
    </div>
  );
}

function Count({ found: { items, ready, next } }: Pick<FoundProps, 'found'>) {
  const words = useWords();
  const t = words.matters;
  return (
    <p className="s" style={{ margin: '12px 0' }} role="status">
      {ready ? null : words.loading}
      {ready && items.length === 0 ? t.none : null}
      {items.length > 0 ? (
        <>
          <b>
            {fill(t.count, { n: items.length })}
            {next === null ? '' : '+'}
          </b>{' '}
          {t.note}
        </>
      ) : null}
    </p>
  );
}

/** The link in each message to a subscriber ends the subscription: `#stop=<id>.<key>`. */
function useStop(): boolean {
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    const [, id = '', key = ''] = /^#stop=([0-9a-f-]{36})\.([\w-]{10,40})$/.exec(location.hash) ?? [];
    if (id !== '') void forgetSubscription(id, key).then(setStopped);
  }, []);
  return stopped;
}

type FiltersProps = Asked & {
  readonly change: (name: string, value: string) => void;
};

function Filters({ area, which, kind, change }: FiltersProps) {
  const t = useWords().matters;
  const districts = useAsk<Area[]>('/portal/areas').data ?? [];
  const district = area.slice(0, 6) || (districts.length === 1 ? (districts[0]?.code ?? '') : '');
  const streets = useAsk<Area[]>(district === '' ? null : `/portal/areas?parent=${district}`).data ?? [];
  const classes = useAsk<ClassChoice[]>('/portal/classes').data ?? [];
  return (
    <div className="filt">
      <p>
        <label htmlFor="f-area">{t.area}</label>
        <select id="f-area" value={area.slice(0, 9)} onChange={(event) => change('area', event.target.value)}>
          <option value="">{t.everywhere}</option>
          {districts.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          {streets.map(({ code, name }) => (
            <option key={code} value={code}>
              {`· ${name}`}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="f-class">{t.kind}</label>
        <select id="f-class" value={kind} onChange={(event) => change('class', event.target.value)}>
          <option value="">{t.allKinds}</option>
          {classes.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="f-which">{t.which}</label>
        <select id="f-which" value={which} onChange={(event) => change('which', event.target.value)}>
          {Object.entries(t.whichs).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
