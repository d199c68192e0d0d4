import { lazy, Suspense } from 'react';
import type { AreaMapProps } from './areaMapTypes.ts';
import { BaseMapButton } from './BaseMapButton.tsx';
import { MapSource } from './MapSource.tsx';
import { StateBlock } from './StateBlock.tsx';
import './map.css';

// MapLibre is larger than everything else together; no page waits for it.
const AreaMapCanvas = lazy(() => import('./AreaMapCanvas.tsx'));

/** The map of divisions and grids: grey ground, ink boundaries, names, one area drawn strongly. */
export function AreaMap(props: AreaMapProps) {
  return (
    <div className="mapbox area-map">
      <Suspense fallback={<StateBlock state={{ kind: 'loading', rows: 6 }} />}>
        <AreaMapCanvas {...props} />
      </Suspense>
      <BaseMapButton />
      <MapSource>{props.source}</MapSource>
    </div>
  );
}
