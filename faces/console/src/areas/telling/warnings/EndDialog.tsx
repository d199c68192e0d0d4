import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { LongField, RadioField } from '../../../admin/fields.tsx';
import { toast } from '../../../shell/toasts.tsx';
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
      <RadioField
        label={t('endWhy')}
        value={kind}
        options={kinds.map((one) => [one, t(`endKinds.${one}`)] as const)}
        onChange={setKind}
      />
      <LongField
        label={t('reason')}
        hint={t('reasonHint')}
        rows={3}
        least={2}
        most={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
