import { MapView } from '@gridgov/ui/MapView.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../settings.tsx';
import { readPoint } from './draft.ts';
import { tilesUrl } from './PlaceMap.tsx';
import { useAreas, usePlaceAt } from './reportQueries.ts';
import type { AreaChoice, PlaceCandidate } from './types.ts';

interface Props {
  readonly onPlace: (place: PlaceCandidate) => void;
}

/** Street, community and grid, each from the list below the one before. */
export function PlaceByList(props: Props) {
  const { t } = useTranslation();
  const at = usePlaceAt();
  const [street, setStreet] = useState('');
  const [community, setCommunity] = useState('');
  const grids = useAreas(community === '' ? undefined : community);
  const take = (code: string) => {
    const grid = grids.data?.find((one) => one.code === code);
    const point = pointOf(grid);
    if (point !== null) at.mutate(point, { onSuccess: props.onPlace });
  };
  return (
    <div className="other">
      <AreaSelect label={t('report.street')} parent="here" value={street} onChange={setStreet} />
      <AreaSelect label={t('report.community')} parent={street} value={community} onChange={setCommunity} />
      <AreaSelect label={t('report.grid')} parent={community} value="" onChange={take} />
    </div>
  );
}

function AreaSelect(props: {
  readonly label: string;
  readonly parent: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const { t } = useTranslation();
  const areas = useAreas(props.parent === '' ? undefined : props.parent);
  return (
    <label>
      {props.label}
      <select
        className="in"
        value={props.value}
        disabled={areas.data === undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">{t('common.choose')}</option>
        {(areas.data ?? []).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function pointOf(area: AreaChoice | undefined) {
  if (area === undefined || area.longitude === null || area.latitude === null) return null;
  return { longitude: area.longitude, latitude: area.latitude };
}

export function PlaceByCoordinates(props: Props) {
  const { t } = useTranslation();
  const at = usePlaceAt();
  const [longitude, setLongitude] = useState('');
  const [latitude, setLatitude] = useState('');
  const [bad, setBad] = useState(false);
  const take = () => {
    const point = readPoint(longitude, latitude);
    setBad(point === null);
    if (point !== null) at.mutate(point, { onSuccess: props.onPlace });
  };
  return (
    <div className="other">
      <label>
        {t('report.longitude')}
        <input
          className="in"
          inputMode="decimal"
          value={longitude}
          onChange={(event) => setLongitude(event.target.value)}
        />
      </label>
      <label>
        {t('report.latitude')}
        <input
          className="in"
          inputMode="decimal"
          value={latitude}
          onChange={(event) => setLatitude(event.target.value)}
        />
      </label>
      <button type="button" className="btn" onClick={take}>
        {t('report.use')}
      </button>
      {bad || at.isError ? (
        <p className="field-error" role="alert">
          {t('report.badCoordinates')}
        </p>
      ) : null}
    </div>
  );
}

const cityZoom = 14;

/** A pin by a click, or by moving the map with arrows and pressing Enter. */
export function PlaceByMap(props: Props & { readonly place: PlaceCandidate | null }) {
  const { t } = useTranslation();
  const { mode } = useSettings();
  const at = usePlaceAt();
  const areas = useAreas('here');
  const start = props.place ?? pointOf(areas.data?.[0]);
  if (start === null) return null;
  return (
    <MapView
      label={t('report.onMap')}
      mode={mode}
      tiles={tilesUrl()}
      center={[start.longitude, start.latitude]}
      zoom={cityZoom}
      pins={
        props.place === null
          ? []
          : [
              {
                id: 'here',
                longitude: props.place.longitude,
                latitude: props.place.latitude,
                tone: 'main',
                label: props.place.name,
              },
            ]
      }
      onPlace={(longitude, latitude) => at.mutate({ longitude, latitude }, { onSuccess: props.onPlace })}
      source={t('case.noMapTiles')}
    />
  );
}
