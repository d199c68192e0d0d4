import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { toast } from '../../shell/toasts.tsx';
import type { Photo } from './queries.ts';
import { photoPath, useAct } from './queries.ts';

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
  const act = useAct();
  const { photo } = props;
  const submit = () =>
    act.mutate(
      { method: 'PUT', path: photoPath(photo), body: { publish: false, reason: reason.trim() } },
      {
        onSuccess: () => {
          toast(props.told);
          props.onClose();
          props.onDone();
        },
      },
    );
  return (
    <FormDialog
      danger
      title={`${props.act} · ${photo.shortNumber} ${photo.className}`}
      act={props.act}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Field label={t('photos.why')} hint={t('photos.whyHint')}>
        {(ids) => (
          <textarea
            {...ids}
            className="in"
            rows={2}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
