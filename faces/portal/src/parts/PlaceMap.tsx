import { type MouseEvent, useState } from 'react';
import { ask, type BaseMap, type Outline, type Place, type Refused } from '../api.ts';
import { errorWords } from '../parts.tsx';
import { useWords } from '../settings.tsx';
import { useAsk } from '../useAsk.ts';
import { Fault } from './Fault.tsx';
import { GroundMap } from './GroundMap.tsx';
import { OutlineShapes, pointIn, viewOf } from './outline.tsx';

type Props = { readonly choose: (place: Place) => void };

/** Touch the place on the map, or go down from the districts where there is none. */
export function PlaceMap({ choose }: Props) {
  const words = useWords();
  const t = words.report.where;
  const [problem, setProblem] = useState('');
  const { data } = useAsk<BaseMap>('/base-map');
  const place = (longitude: number, latitude: number) => {
    setProblem('');
    ask<Place>(`/portal/places/at?longitude=${longitude}&latitude=${latitude}`)
      .then((found) => choose({ ...found, point: { longitude, latitude } }))
      .catch((error: Refused) => setProblem(errorWords(error, words)));
  };
  const bounds = data?.file?.bounds;
  const [west = 0, south = 0, east = 0, north = 0] = bounds ?? [];
  return (
    <>
      {bounds === undefined ? null : <p className="hint">{t.mapTouch}</p>}
      <Fault text={problem} />
      <div className={bounds === undefined ? '' : 'mapbox'}>
        <GroundMap
          label={t.mapTouch}
          pins={NO_PINS}
          frame={[west, south, east, north]}
          center={[(west + east) / 2, (south + north) / 2]}
          zoom={11}
          onPlace={place}
          instead={<OutlineSteps choose={choose} />}
        />
      </div>
    </>
  );
}

const NO_PINS: readonly [] = [];

/** District, street, community, then a point in a grid; the same by the names below the drawing. */
function OutlineSteps({ choose }: Props) {
  const words = useWords();
  const t = words.report.where;
  const [path, setPath] = useState<readonly { code: string; name: string }[]>([]);
  const [problem, setProblem] = useState('');
  const code = path.at(-1)?.code ?? '';
  const { data } = useAsk<Outline>(`/portal/outline${code === '' ? '' : `?area=${code}`}`);
  const grids = code.length === 12;
  const enter = (area: { code: string; name: string }) => {
    if (area.code.length < 15) setPath([...path, area]);
    else void byCode(area.code);
  };
  const byCode = async (grid: string) => {
    const [place] = await ask<Place[]>(`/portal/places?q=${grid}`);
    if (place !== undefined) choose(place);
  };
  const click = (event: MouseEvent<SVGSVGElement>) => {
    if (data === null) return;
    const point = pointIn(event.currentTarget, event, viewOf(data));
    if (!grids) return;
    ask<Place>(`/portal/places/at?longitude=${point.longitude}&latitude=${point.latitude}`)
      .then((place) => choose(place))
      .catch((error: Refused) => setProblem(errorWords(error, words)));
  };
  return (
    <>
      <p className="hint">{t.mapHint}</p>
      <Fault text={problem} />
      <div className="mapbox">
        {data === null ? null : (
          <svg className="map-svg" viewBox={viewOf(data).box} onClick={click} aria-hidden="true">
            <OutlineShapes outline={data} pick={grids ? undefined : enter} />
          </svg>
        )}
        {data?.synthetic === true ? <span className="cite">{t.sketch}</span> : null}
      </div>
      <div className="picks">
        {path.length === 0 ? null : (
          <button type="button" className="btn" onClick={() => setPath(path.slice(0, -1))}>
            {t.mapBack}
          </button>
        )}
        {(data?.areas ?? []).map((area) => (
          <button key={area.code} type="button" className="btn" onClick={() => enter(area)}>
            {area.name}
          </button>
        ))}
      </div>
    </>
  );
}
