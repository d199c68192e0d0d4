import { MapView } from '@gridgov/ui/MapView.tsx';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../../api.ts';
import type { MatterView } from '../../../matter/types.ts';
import { useSettings } from '../../../settings.tsx';

interface Place {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly grid: string;
  readonly text: string;
}

/** Where it is, on the map: the place that was named, and never where somebody is. */
export function Spot({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('helpDesk');
  const { mode } = useSettings();
  const { lon, lat, grid, text } = (view.state.place ?? { lon: null, lat: null }) as Place;
  if (lon === null || lat === null) return null;
  const tone = view.closed ? 'plain' : 'help';
  return (
    <MapView
      label={text}
      mode={mode}
      tiles={`${location.origin}${apiUrl('/tiles/{z}/{x}/{y}')}`}
      center={[lon, lat]}
      zoom={16}
      pins={[{ id: view.id, longitude: lon, latitude: lat, tone, label: text }]}
      {...(grid === '' ? {} : { grid })}
      source={t('mapSource')}
      height={220}
    />
  );
}
