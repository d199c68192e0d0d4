import { MapView } from '@gridgov/ui/MapView.tsx';
import { useState } from 'react';
import { useLanguage, useSay } from '../i18n.tsx';
import { Grounded, mapMode, useGround } from '../pages/ground.tsx';
import { Icon } from '../parts.tsx';
import { Said } from '../said.tsx';
import { caseWords } from './words.ts';

type Place = {
  readonly text: string;
  readonly grid: string;
  readonly lon: number | null;
  readonly lat: number | null;
};

/** Where it is: in words, on the map when asked for, and to the phone's own maps for the way there. */
export function CasePlace({ place }: { readonly place: Place }) {
  const words = caseWords(useLanguage());
  const [open, setOpen] = useState(false);
  const { text, lon, lat } = place;
  return (
    <>
      <p className="case-place">
        <Icon name="gps" />
        <b>
          <Said text={text} />
        </b>
        {lon === null || lat === null ? null : (
          <>
            <button type="button" className="btn s" aria-expanded={open} onClick={() => setOpen(!open)}>
              {words(open ? 'mapHide' : 'map')}
            </button>
            <a className="btn s" href={wayTo(lon, lat, text)}>
              {words('route')}
            </a>
          </>
        )}
      </p>
      {open && lon !== null && lat !== null ? <Spot place={{ ...place, lon, lat }} /> : null}
    </>
  );
}

/** Phones of Apple do not know `geo:`. */
function wayTo(lon: number, lat: number, text: string): string {
  return /iPhone|iPad/.test(navigator.userAgent)
    ? `maps:?daddr=${lat},${lon}`
    : `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(text)})`;
}

function Spot({ place }: { readonly place: Place & { readonly lon: number; readonly lat: number } }) {
  const say = useSay();
  const words = caseWords(useLanguage());
  const ground = useGround();
  const { text, grid, lon, lat } = place;
  return (
    <Grounded ground={ground}>
      <MapView
        label={words('mapLabel')}
        mode={mapMode()}
        tiles={`${location.origin}/api/v1/tiles/{z}/{x}/{y}`}
        center={[lon, lat]}
        zoom={16}
        pins={[{ id: 'spot', longitude: lon, latitude: lat, tone: 'main', label: text }]}
        grid={grid}
        onPin={() => undefined}
        source={`${say('mapSource')}${say('dot')}${say('mapKept')}`}
        height={240}
      />
    </Grounded>
  );
}
