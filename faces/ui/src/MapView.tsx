import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { StateBlock } from './StateBlock.tsx';

export interface MapPin {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly tone: 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'plain' | 'main';
  readonly label: string;
  /** Stands for so many matters; pressing it goes closer. */
  readonly count?: number;
  readonly chosen?: boolean;
}

export interface MapProps {
  readonly label: string;
  readonly mode: 'light' | 'dark';
  /** Address of our own vector tiles with `{z}/{x}/{y}`; without it the map is bare ground and pins. */
  readonly tiles?: string;
  readonly center: readonly [longitude: number, latitude: number];
  readonly zoom: number;
  readonly pins: readonly MapPin[];
  /** Grid to draw strongly, by code. */
  readonly grid?: string;
  readonly onPin?: (id: string) => void;
  /** Makes the map a place picker: click, or Enter at the centre cross. */
  readonly onPlace?: (longitude: number, latitude: number) => void;
  readonly onMove?: (bounds: readonly [number, number, number, number]) => void;
  /** Map licence and source line; always shown. */
  readonly source: ReactNode;
  readonly height?: number | string;
}

// MapLibre is larger than everything else together; no page waits for it.
const MapCanvas = lazy(() => import('./MapCanvas.tsx'));

/** Our map: grey ground, ink boundaries, pins by shape. A list beside it must tell the same. */
export function MapView(props: MapProps) {
  return (
    <div className="mapbox" style={{ height: props.height ?? 240 }}>
      <Suspense fallback={<StateBlock state={{ kind: 'loading', rows: 4 }} />}>
        <MapCanvas {...props} />
      </Suspense>
      <p className="map-source">{props.source}</p>
    </div>
  );
}
