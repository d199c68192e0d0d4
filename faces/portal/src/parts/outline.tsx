import type { MouseEvent } from 'react';
import type { Outline } from '../api.ts';

/** Screen units of the longer side; shapes are drawn in them. */
const SIZE = 1000;
type Areas = Pick<Outline, 'areas'>;
export type View = {
  readonly box: string;
  readonly west: number;
  readonly north: number;
  readonly scale: number;
  readonly squeeze: number;
};

/** What is seen: all outlines, one degree of longitude narrowed as it is at this latitude. */
export function viewOf({ areas }: Areas, points: readonly (readonly [number, number])[] = []): View {
  const all = points.length > 0 ? around(points) : areas.flatMap(({ rings }) => rings.flat());
  if (all.length === 0) return { box: `0 0 ${SIZE} ${SIZE}`, west: 0, north: 0, scale: 1, squeeze: 1 };
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of all) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [width, height] = [(east - west) * squeeze || 1e-3, north - south || 1e-3];
  const scale = SIZE / Math.max(width, height);
  const margin = SIZE * 0.04;
  const box = [-margin, -margin, width * scale + 2 * margin, height * scale + 2 * margin].map((n) =>
    n.toFixed(1),
  );
  return { box: box.join(' '), west, north, scale, squeeze };
}

/** At least some hundred metres around each point, so that one pin alone shows where it is. */
const AROUND = 0.006;
const around = (points: readonly (readonly [number, number])[]) =>
  points.flatMap(([lon, lat]) => [
    [lon - AROUND, lat - AROUND] as const,
    [lon + AROUND, lat + AROUND] as const,
  ]);

export function placed(
  { west, north, scale, squeeze }: View,
  lon: number,
  lat: number,
): readonly [number, number] {
  return [(lon - west) * squeeze * scale, (north - lat) * scale];
}

/** Where on earth somebody touched the map. */
export function pointIn(svg: SVGSVGElement, event: MouseEvent, view: View) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()?.inverse());
  return {
    longitude: view.west + at.x / (view.squeeze * view.scale),
    latitude: view.north - at.y / view.scale,
  };
}

type ShapesProps = {
  readonly outline: Areas;
  readonly view?: View;
  readonly chosen?: string;
  readonly pick?: ((area: { code: string; name: string }) => void) | undefined;
  /** Size of the names, in units of the drawing. */
  readonly letters?: number;
};

export function OutlineShapes(props: ShapesProps) {
  const { outline, view = viewOf(outline), chosen = '', pick, letters = 34 } = props;
  const shown = outline.areas.length <= 24;
  return (
    <>
      {outline.areas.map((area) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: each area is also a button below the map
        <path
          key={area.code}
          className={[pick === undefined ? '' : 'pick', area.code === chosen ? 'on' : ''].join(' ')}
          d={area.rings.map((ring) => pathOf(ring, view)).join('')}
          onClick={pick === undefined ? undefined : () => pick(area)}
        />
      ))}
      {shown
        ? outline.areas.map(({ code, name, point }) => {
            if (point === null) return null;
            const [x, y] = placed(view, point.longitude, point.latitude);
            return (
              <text key={code} x={x} y={y} fontSize={letters} textAnchor="middle" pointerEvents="none">
                {name}
              </text>
            );
          })
        : null}
    </>
  );
}

function pathOf(ring: readonly (readonly number[])[], view: View): string {
  const points = ring.map(([lon = 0, lat = 0]) =>
    placed(view, lon, lat)
      .map((n) => n.toFixed(1))
      .join(' '),
  );
  return `M${points.join('L')}Z`;
}
