import { MapView } from '@gridgov/ui/MapView.tsx';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../../../api.ts';
import { useSettings } from '../../../../settings.tsx';
import type { IssueRow } from '../types.ts';
import { toneOf } from './tone.ts';

export const tilesUrl = () => `${location.origin}${apiUrl('/tiles/{z}/{x}/{y}')}`;
const closeZoom = 16;

/** Where one matter lies, with its grid. */
export function PlaceMap(props: {
  readonly issue: IssueRow & { readonly gridCode?: string };
  readonly height: number;
}) {
  const { t } = useTranslation();
  const { mode } = useSettings();
  const { issue } = props;
  if (issue.point === undefined) return <p className="block t2">{t('case.noCoordinates')}</p>;
  const { longitude, latitude } = issue.point;
  return (
    <MapView
      label={`${issue.place} ${issue.gridName}`}
      mode={mode}
      tiles={tilesUrl()}
      center={[longitude, latitude]}
      zoom={closeZoom}
      pins={[
        {
          id: issue.id,
          longitude,
          latitude,
          tone: toneOf(issue),
          label: `${issue.shortNumber} ${issue.title}`,
        },
      ]}
      {...(issue.gridCode === undefined ? {} : { grid: issue.gridCode })}
      source={t('case.noMapTiles')}
      height={props.height}
    />
  );
}
