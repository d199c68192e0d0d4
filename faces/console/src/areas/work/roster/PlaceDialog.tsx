import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import type { Reply } from '../../../apiTypes.ts';
import { PlaceField } from '../../../forms/PlaceField.tsx';
import type { PlaceCandidate } from '../../../forms/placeQueries.ts';

export type Served = Reply<'/attendance/now', 'get'>['places'][number];

/** Where the duties of a seat are served: found by name or address, by coordinates, or set on the map. */
export function PlaceDialog(props: { readonly place: Served; readonly onClose: () => void }) {
  const { t } = useTranslation('roster');
  const { seat, seatName } = props.place;
  const [chosen, setChosen] = useState<PlaceCandidate | null>(null);
  const at = { text: chosen?.name.slice(0, 100) ?? '', lon: chosen?.longitude, lat: chosen?.latitude };
  return (
    <ChangeDialog<unknown>
      wide
      title={t('placeTitle')}
      lead={<Said text={t('placeLead', { name: seatName })} />}
      call={{ method: 'POST', path: '/attendance/places', body: { seat, ...at } }}
      missing={chosen === null ? t('placeMissing') : undefined}
      onClose={props.onClose}
    >
      <PlaceField
        id="duty-place"
        label={t('placeTitle')}
        place={chosen}
        error={undefined}
        onPlace={setChosen}
      />
    </ChangeDialog>
  );
}
