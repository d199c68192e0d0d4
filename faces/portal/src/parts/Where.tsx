import { langOf } from '@gridgov/ui/said.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Place } from '../api.ts';
import { Icon } from '../icons.tsx';
import { Title } from '../parts.tsx';
import { Said } from '../said.tsx';
import { useWords } from '../settings.tsx';
import { Fault } from './Fault.tsx';
import { PlaceList } from './PlaceList.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import { PlaceSearch } from './PlaceSearch.tsx';
import { chosenFrom, type DraftPlace, type PlaceSaid } from './place.ts';
import { placeHere } from './placeHere.ts';

type WhereProps = {
  readonly draft: PlaceSaid;
  readonly change: (more: Partial<PlaceSaid>) => void;
  readonly next: () => void;
  /** The way on for whoever cannot say where; left out where a place is needed. */
  readonly without?: ReactNode;
};

/** By words, by where one is, from lists, on a map: all lead to the same. */
export function Where({ draft, change, next, without }: WhereProps) {
  const words = useWords();
  const t = words.report.where;
  const [how, setHow] = useState<'text' | 'list' | 'map'>('text');
  const [problem, setProblem] = useState('');
  const choose = (place: DraftPlace | null) => {
    setProblem('');
    change({ place });
  };
  const pick = (place: Place) => choose(chosenFrom(place));
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
          {how === 'text' ? <PlaceSearch choose={pick} /> : null}
          {how === 'list' ? <PlaceList choose={choose} /> : null}
          {how === 'map' ? <PlaceMap choose={pick} /> : null}
        </>
      ) : (
        <Chosen place={draft.place} detail={draft.detail} change={change} />
      )}
      <div className="acts">
        <button type="submit" className="btn main">
          {words.next}
        </button>
      </div>
      {draft.place === null ? without : null}
      <Ways how={how} setHow={setHow} choose={choose} say={setProblem} />
    </form>
  );
}

function Chosen(props: {
  readonly place: DraftPlace;
  readonly detail: string;
  readonly change: WhereProps['change'];
}) {
  const t = useWords().report.where;
  const { place, detail, change } = props;
  return (
    <>
      <p className="hint">{t.chosen}</p>
      <div className="chosen">
        <Icon name="pin" />
        <span>
          <Said text={place.name} />
          <br />
          <span className="t2 s">
            <Said text={place.inside} />
          </span>
        </span>
        <button type="button" className="linkb" onClick={() => change({ place: null })}>
          {t.change}
        </button>
      </div>
      <Detail detail={detail} change={change} />
    </>
  );
}

function Detail({ detail, change }: { readonly detail: string; readonly change: WhereProps['change'] }) {
  const words = useWords();
  const t = words.report.where;
  return (
    <>
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
        {...langOf(detail)}
        onChange={(event) => change({ detail: event.target.value })}
      />
    </>
  );
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
    placeHere()
      .then((place) => choose(chosenFrom(place)))
      .catch(() => say(t.gpsNo))
      .finally(() => setLooking(false));
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
