import { MapView } from '@gridgov/ui/MapView.tsx';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../../api.ts';
import { useSettings } from '../../../settings.tsx';

export interface MapPoint {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}
/** About a hundred metres beside the outermost points. */
const MARGIN = 0.001;

/** Check points in their order; the list beside it says the same. */
export function PointMap({ points }: { readonly points: readonly MapPoint[] }) {
  const { t } = useTranslation('patrols');
  const { mode } = useSettings();
  const [first] = points;
  if (first === undefined) return null;
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  return (
    <MapView
      label={t('map')}
      mode={mode}
      tiles={`${location.origin}${apiUrl('/tiles/{z}/{x}/{y}')}`}
      center={[first.lon, first.lat]}
      zoom={15}
      frame={[
        Math.min(...lons) - MARGIN,
        Math.min(...lats) - MARGIN,
        Math.max(...lons) + MARGIN,
        Math.max(...lats) + MARGIN,
      ]}
      pins={points.map(({ name, lon, lat }, index) => ({
        ...{ id: String(index), longitude: lon, latitude: lat, label: name },
        ...{ tone: 'plain' as const, mark: String(index + 1) },
      }))}
      source={t('mapSource')}
      height={320}
    />
  );
}
