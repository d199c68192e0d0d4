import { lazy, Suspense } from 'react';
import { BaseMapButton } from './BaseMapButton.tsx';
import { MapSource } from './MapSource.tsx';
import type { MapProps } from './mapTypes.ts';
import { StateBlock } from './StateBlock.tsx';
import './map.css';

// MapLibre is larger than everything else together; no page waits for it.
const MapCanvas = lazy(() => import('./MapCanvas.tsx'));

/** Our map: grey ground, ink boundaries, pins by shape. A list beside it must tell the same. */
export function MapView(props: MapProps) {
  return (
    <div className="mapbox" style={{ height: props.height ?? 240 }}>
      <Suspense fallback={<StateBlock state={{ kind: 'loading', rows: 4 }} />}>
        <MapCanvas {...props} />
      </Suspense>
      <BaseMapButton />
      <MapSource>{props.source}</MapSource>
    </div>
  );
}
