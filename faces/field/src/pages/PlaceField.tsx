import { useState } from 'react';
import { useSay } from '../i18n.tsx';
import { Icon } from '../parts.tsx';
import { useField } from '../state.tsx';
import { type PlaceDraft, weakMetres } from './reportForm.ts';

export function PlaceField(props: {
  readonly place: PlaceDraft | null;
  readonly onPlace: (place: PlaceDraft) => void;
  readonly onHere: () => Promise<void>;
}) {
  const say = useSay();
  const { area, actor } = useField();
  const { place } = props;
  const weak = place?.metres != null && place.metres > weakMetres;
  const [open, setOpen] = useState(place === null);
  const base: PlaceDraft = place ?? {
    ...{ grid: actor.area, text: '', lon: null, lat: null, metres: null, from: 'list' },
  };
  const gridName = area?.grids.find(({ code }) => code === place?.grid)?.name ?? area?.name ?? '';
  const about = {
    mine: say('placeMine'),
    list: say('placeList'),
    photo: say('placePhoto'),
    fix: say(weak ? 'placeWeak' : 'placeFix', { m: place?.metres ?? 0 }),
  };
  return (
    <>
      <div className="place">
        <Icon name="gps" />
        <span>
          <b>{place?.text || say('placeNone')}</b>
          {place !== null && (
            <span>
              {about[place.from]}
              {place.grid === '' || gridName === place.text ? '' : say('dot') + gridName}
            </span>
          )}
        </span>
        <button type="button" className="lk" aria-expanded={open || weak} onClick={() => setOpen(!open)}>
          {say(open ? 'done' : 'change')}
        </button>
      </div>
      {(open || weak) && <PlaceEditor base={base} onPlace={props.onPlace} onHere={props.onHere} />}
    </>
  );
}

function PlaceEditor(props: {
  readonly base: PlaceDraft;
  readonly onPlace: (place: PlaceDraft) => void;
  readonly onHere: () => Promise<void>;
}) {
  const say = useSay();
  const { area } = useField();
  const { base } = props;
  return (
    <div className="block sheetlike">
      <button type="button" className="btn s" onClick={() => void props.onHere()}>
        <Icon name="gps" />
        {say('placeHere')}
      </button>
      <label className="lab" htmlFor="place-text">
        {say('placeText')}
      </label>
      <input
        className="in"
        id="place-text"
        maxLength={200}
        value={base.text}
        onChange={(event) => props.onPlace({ ...base, text: event.target.value, from: 'list' })}
      />
      {(area?.grids.length ?? 0) > 0 && (
        <>
          <label className="lab" htmlFor="place-grid">
            {say('placeGrid')}
          </label>
          <select
            className="in"
            id="place-grid"
            value={base.grid}
            onChange={({ target }) => {
              const name = target.selectedOptions[0]?.text ?? '';
              const named = area?.grids.some((grid) => grid.name === base.text) === true;
              const text = base.text === '' || named ? name : base.text;
              const point = { lon: null, lat: null, metres: null };
              props.onPlace({ ...base, ...point, grid: target.value, text, from: 'list' });
            }}
          >
            {base.grid === '' && <option value="">{say('choose')}</option>}
            {area?.grids.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
