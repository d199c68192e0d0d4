import type { FeatureCollection } from 'geojson';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { StateBlock } from './StateBlock.tsx';

export type LonLat = readonly [longitude: number, latitude: number];
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A place on the map with a number that stands in the list beside it as well. */
export interface MapMark {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly at: LonLat;
}

export interface AreaMapProps {
  readonly label: string;
  readonly mode: 'light' | 'dark';
  /** Address of our own vector tiles with `{z}/{x}/{y}`. */
  readonly tiles: string;
  /** Licence and source line; always shown. */
  readonly source: ReactNode;
  /** Code of the area drawn strongly. */
  readonly chosen?: string;
  /** The map moves there whenever it becomes another one. */
  readonly box?: Box;
  readonly onPick?: (code: string) => void;
  /** Grids of a plan over those in force; property `code`, and `state` added, changed or same. */
  readonly draft?: FeatureCollection;
  readonly marks?: readonly MapMark[];
  readonly onMark?: (id: string) => void;
  /** Corners that can be dragged; the table beside the map does the same by numbers. */
  readonly corners?: readonly LonLat[];
  readonly cornerLabel?: (at: number) => string;
  readonly onCorner?: (at: number, to: LonLat) => void;
}

// MapLibre is larger than everything else together; no page waits for it.
const AreaMapCanvas = lazy(() => import('./AreaMapCanvas.tsx'));

/** The map of divisions and grids: grey ground, ink boundaries, names, one area drawn strongly. */
export function AreaMap(props: AreaMapProps) {
  return (
    <div className="mapbox area-map">
      <Suspense fallback={<StateBlock state={{ kind: 'loading', rows: 6 }} />}>
        <AreaMapCanvas {...props} />
      </Suspense>
      <p className="map-source">{props.source}</p>
    </div>
  );
}
