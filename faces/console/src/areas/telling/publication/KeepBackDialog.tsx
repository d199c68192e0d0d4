import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { LongField } from '../../../admin/fields.tsx';
import type { Photo } from './queries.ts';
import { photoPath } from './queries.ts';

/** Keeps a photo back, or takes it back, with the reason that stays on record. */
export function KeepBackDialog(props: {
  readonly photo: Photo;
  /** The verb. */
  readonly act: string;
  readonly told: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('publication');
  const [reason, setReason] = useState('');
  const { photo } = props;
  return (
    <ChangeDialog<unknown>
      danger
      title={`${props.act} · ${photo.shortNumber} ${photo.className}`}
      act={props.act}
      call={{ method: 'PUT', path: photoPath(photo), body: { publish: false, reason: reason.trim() } }}
      told={props.told}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <LongField
        label={t('photos.why')}
        hint={t('photos.whyHint')}
        rows={2}
        most={500}
        value={reason}
        onChange={setReason}
      />
    </ChangeDialog>
  );
}
