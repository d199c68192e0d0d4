import { lazy, Suspense } from 'react';
import type { AreaMapProps } from './areaMapTypes.ts';
import { BaseMapButton } from './BaseMapButton.tsx';
import { StateBlock } from './StateBlock.tsx';

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
      <p className="map-source">{props.source}</p>
    </div>
  );
}
