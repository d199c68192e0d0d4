import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { toast } from '../../shell/toasts.tsx';
import { type Ending, useEndWarning, type Warning } from './queries.ts';

const kinds = ['lifted', 'revoked'] as const;

/** Ends a warning before its time: the danger is over, or it was given in error. */
export function EndDialog(props: { readonly warning: Warning; readonly onClose: () => void }) {
  const { t } = useTranslation('warnings');
  const { warning, onClose } = props;
  const [kind, setKind] = useState<Ending['kind']>('lifted');
  const [reason, setReason] = useState('');
  const end = useEndWarning(warning.id);
  const done = () => {
    toast(t(kind === 'lifted' ? 'liftDone' : 'revokeDone'));
    onClose();
  };
  return (
    <FormDialog
      title={t('end')}
      lead={warning.headline}
      act={t(kind === 'lifted' ? 'lift' : 'revoke')}
      danger
      busy={end.isPending}
      error={end.error}
      onSubmit={() => end.mutate({ kind, reason }, { onSuccess: done })}
      onClose={onClose}
    >
      <FieldSet legend={t('endWhy')}>
        <div className="choices">
          {kinds.map((one) => (
            <label className="choice" key={one}>
              <input type="radio" name="end-kind" checked={kind === one} onChange={() => setKind(one)} />
              {t(`endKinds.${one}`)}
            </label>
          ))}
        </div>
      </FieldSet>
      <Field label={t('reason')} hint={t('reasonHint')}>
        {(ids) => (
          <textarea
            {...ids}
            className="in"
            rows={3}
            required
            minLength={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
