import type { MapFrame, MapPin } from '@gridgov/ui/mapTypes.ts';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Outline, PublicMatter } from '../api.ts';
import { go } from '../router.tsx';
import { useWords } from '../settings.tsx';
import { useAsk } from '../useAsk.ts';
import { GroundMap } from './GroundMap.tsx';
import { OutlineShapes, placed, viewOf } from './outline.tsx';

/** CSS pixels: half a pin, and the letters of the names. */
const PIN = 14;
const LETTERS = 14;

/** Units of the drawing in one pixel of the screen, so that pins and names are as large on each. */
function usePixel(drawn: boolean) {
  const ref = useRef<SVGSVGElement>(null);
  const [unit, setUnit] = useState(2.4);
  useLayoutEffect(() => {
    const svg = ref.current;
    if (svg === null || !drawn) return;
    const measure = () => {
      const scale = svg.getScreenCTM()?.a ?? 0;
      if (scale > 0) setUnit(1 / scale);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(svg);
    return () => watch.disconnect();
  }, [drawn]);
  return { ref, unit };
}

type Props = {
  readonly matters: readonly PublicMatter[];
  readonly area: string;
  /** Where somebody touched the map beside the pins. */
  readonly onPlace?: (longitude: number, latitude: number) => void;
  /** The point somebody set there: a pin of its own, so that they see what they touched. */
  readonly spot?: { readonly longitude: number; readonly latitude: number } | null;
};
type Tone = MapPin['tone'];
const TONES: Readonly<Record<PublicMatter['clock'], Tone>> = {
  ok: 'ok',
  soon: 'soon',
  due: 'due',
  over: 'over',
  paused: 'paused',
  none: 'plain',
  met: 'plain',
  late: 'plain',
};
const SPOT = 'spot';
/** At least some hundred metres around a pin, in degrees. */
const AROUND = 0.004;

/** Matters on the map, each a pin whose shape says how its time stands; the list beside it says the same in words. */
export function SmallMap({ matters, area, onPlace, spot = null }: Props) {
  const { homePage, share } = useWords();
  const pins = useMemo(
    () =>
      matters.flatMap(({ id, point, clock, className, place }, at): MapPin[] =>
        point === null
          ? []
          : [
              {
                id,
                ...point,
                tone: TONES[clock],
                label: `${at + 1} ${className} ${place}`,
                mark: String(at + 1),
              },
            ],
      ),
    [matters],
  );
  const shown = useMemo<readonly MapPin[]>(
    () => (spot === null ? pins : [...pins, { id: SPOT, ...spot, tone: 'main', label: share.spot }]),
    [pins, spot, share.spot],
  );
  if (pins.length === 0) return <Sketch matters={matters} area={area} />;
  const frame = frameOf(pins);
  return (
    <GroundMap
      label={homePage.nearby}
      pins={shown}
      frame={frame}
      center={[(frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2]}
      zoom={14}
      onPin={(id) => id !== SPOT && go(`/matters/${id}`)}
      {...(onPlace === undefined ? {} : { onPlace })}
      instead={<Sketch matters={matters} area={area} />}
    />
  );
}

function frameOf(pins: readonly MapPin[]): MapFrame {
  const ends = (values: readonly number[]) =>
    [Math.min(...values) - AROUND, Math.max(...values) + AROUND] as const;
  const [west, east] = ends(pins.map(({ longitude }) => longitude));
  const [south, north] = ends(pins.map(({ latitude }) => latitude));
  return [west, south, east, north];
}

/** Outlines and numbered pins, where there is no map; hidden from screen readers. */
function Sketch({ matters, area }: Props) {
  const { report } = useWords();
  const shown = matters.filter(({ point }) => point !== null);
  const code = area !== '' ? area.slice(0, 12) : commonArea(shown);
  const { data } = useAsk<Outline>(`/portal/outline${code === '' ? '' : `?area=${code}`}`);
  const { ref, unit } = usePixel(data !== null);
  if (data === null) return null;
  const view = viewOf(
    data,
    shown.flatMap(({ point }) => (point === null ? [] : [[point.longitude, point.latitude] as const])),
  );
  const size = PIN * unit;
  return (
    <>
      <svg
        ref={ref}
        className="map-svg"
        viewBox={view.box}
        preserveAspectRatio="xMidYMid meet"
        aria-hidden="true"
      >
        <OutlineShapes outline={data} view={view} letters={LETTERS * unit} />
        {matters.map(({ id, point, clock }, at) => {
          if (point === null) return null;
          const [x, y] = placed(view, point.longitude, point.latitude);
          return (
            <g key={id} className={`pin ${clock}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
              <circle r={size} style={{ strokeWidth: 3 * unit }} />
              <text y={size * 0.38} fontSize={size * 1.1} textAnchor="middle">
                {at + 1}
              </text>
            </g>
          );
        })}
      </svg>
      {data.synthetic ? <span className="cite">{report.where.sketch}</span> : null}
    </>
  );
}

/** The narrowest district or street that holds all of them, by what their ids and streets tell. */
function commonArea(matters: readonly PublicMatter[]): string {
  const districts = new Set(matters.map(({ id }) => id.slice(0, 6)));
  const [one] = districts;
  return districts.size === 1 && one !== undefined ? one : '';
}
