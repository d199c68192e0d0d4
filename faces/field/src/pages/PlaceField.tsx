import { langOf } from '@gridgov/ui/said.ts';
import { useState } from 'react';
import { type Say, useSay } from '../i18n.tsx';
import { Icon } from '../parts.tsx';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import type { Area } from '../types.ts';
import { WordsField } from './form.tsx';
import { elsewhereText, gridName, isGridName, type PlaceDraft, weakMetres } from './reportForm.ts';

export function PlaceField(props: {
  readonly place: PlaceDraft | null;
  readonly onPlace: (place: PlaceDraft) => void;
  readonly onHere: () => Promise<void>;
}) {
  const say = useSay();
  const field = useField();
  const { area, actor } = field;
  const { place } = props;
  const elsewhere = elsewhereText(field, place, say);
  const weak = place?.metres != null && place.metres > weakMetres;
  const [open, setOpen] = useState(place === null);
  const base: PlaceDraft = place ?? {
    grid: actor.area,
    text: '',
    lon: null,
    lat: null,
    metres: null,
    from: 'list',
  };
  return (
    <>
      <div className="place">
        <Icon name="gps" />
        <span>
          <b>
            <Said text={place?.text || say('placeNone')} />
          </b>
          {place !== null && (
            <span>
              <Said text={placeAbout(place, area, say)} />
            </span>
          )}
        </span>
        <button type="button" className="lk" aria-expanded={open || weak} onClick={() => setOpen(!open)}>
          {say(open ? 'done' : 'change')}
        </button>
      </div>
      {elsewhere !== '' && (
        <p className="note pad elsewhere" role="status">
          <Said text={elsewhere} />
        </p>
      )}
      {(open || weak) && <PlaceEditor base={base} onPlace={props.onPlace} onHere={props.onHere} />}
    </>
  );
}

/** Grids of other communities nearby; choosing one of them tells whose it is. */
function GridsAround(props: { readonly area: Area | null }) {
  const say = useSay();
  const own = new Set(props.area?.grids.map(({ code }) => code));
  const others = (props.area?.around ?? []).filter(({ code }) => !own.has(code));
  if (others.length === 0) return null;
  return (
    <optgroup label={say('gridsAround')}>
      {others.map(({ code, name }) => (
        <option key={code} value={code} {...langOf(name)}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** How the place was found, and in which grid it lies. */
function placeAbout(place: PlaceDraft, area: Area | null, say: Say): string {
  const { from, metres, grid, text } = place;
  const fix = metres !== null && metres > weakMetres ? 'placeWeak' : 'placeFix';
  const about = {
    mine: say('placeMine'),
    list: say('placeList'),
    photo: say('placePhoto'),
    fix: say(fix, { m: metres ?? 0 }),
  };
  const named = gridName(area, grid);
  return [about[from], named === text ? '' : named].filter(Boolean).join(say('dot'));
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
      <WordsField
        id="place-text"
        label={say('placeText')}
        // A grid's name is no door number: it stands beside, and again where nothing is written.
        value={isGridName(area, base.text) ? '' : base.text}
        most={200}
        onChange={(value) =>
          props.onPlace({ ...base, text: value || gridName(area, base.grid), from: 'list' })
        }
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
              const text = isGridName(area, base.text) ? name : base.text;
              const point = { lon: null, lat: null, metres: null };
              props.onPlace({ ...base, ...point, grid: target.value, text, from: 'list' });
            }}
          >
            {base.grid === '' && <option value="">{say('choose')}</option>}
            <optgroup label={say('gridNeighbours')}>
              {area?.grids.map(({ code, name }) => (
                <option key={code} value={code} {...langOf(name)}>
                  {name}
                </option>
              ))}
            </optgroup>
            <GridsAround area={area} />
          </select>
        </>
      )}
    </div>
  );
}
