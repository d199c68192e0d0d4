import { MapView } from '@gridgov/ui/MapView.tsx';
import { useState } from 'react';
import { useSay } from '../i18n.tsx';
import { Grounded, mapMode, useGround } from '../pages/ground.tsx';
import type { Look, Spot } from './points.ts';
import type { PatrolSay } from './words.ts';

type Props = {
  readonly spots: readonly Spot[];
  readonly next: Spot | null;
  readonly grid: string;
  readonly words: PatrolSay;
};
const TONES = {
  open: 'plain',
  done: 'ok',
  kept: 'paused',
  unreached: 'due',
  missed: 'due',
} as const satisfies Readonly<Record<Look, string>>;
/** About a hundred metres beside the outermost points. */
const MARGIN = 0.001;

/** The points on the map when it is asked for; the list says the same. */
export function SpotMap({ spots, next, grid, words }: Props) {
  const [open, setOpen] = useState(false);
  const [first] = spots;
  if (first === undefined) return null;
  return (
    <>
      <p className="pad">
        <button type="button" className="btn s" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words(open ? 'mapHide' : 'map')}
        </button>
      </p>
      {open ? <Shown spots={spots} next={next} grid={grid} words={words} first={first} /> : null}
    </>
  );
}

function Shown({ spots, next, grid, words, first }: Props & { readonly first: Spot }) {
  const say = useSay();
  const ground = useGround();
  const [lons, lats] = [spots.map(({ lon }) => lon), spots.map(({ lat }) => lat)];
  return (
    <Grounded ground={ground}>
      <MapView
        label={words('mapLabel')}
        mode={mapMode()}
        tiles={`${location.origin}/api/v1/tiles/{z}/{x}/{y}`}
        center={[first.lon, first.lat]}
        zoom={16}
        frame={[
          Math.min(...lons) - MARGIN,
          Math.min(...lats) - MARGIN,
          Math.max(...lons) + MARGIN,
          Math.max(...lats) + MARGIN,
        ]}
        pins={spots.map(({ key, name, lon, lat, look }, index) => ({
          ...{ id: key, longitude: lon, latitude: lat, label: name, mark: String(index + 1) },
          tone: key === next?.key ? 'main' : TONES[look],
        }))}
        grid={grid}
        source={`${say('mapSource')}${say('dot')}${say('mapKept')}`}
        height={300}
      />
    </Grounded>
  );
}
