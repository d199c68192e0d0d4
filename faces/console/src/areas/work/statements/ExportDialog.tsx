import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import { apiUrl, queryText } from '../../../api.ts';

/** For the paymaster: references of accounts and sums, without names. The reason goes along and is recorded. */
export function ExportDialog(props: { readonly month: string; readonly onClose: () => void }) {
  const { t } = useTranslation('statement');
  const [reason, setReason] = useState('');
  const save = () => {
    const link = document.createElement('a');
    link.href = apiUrl(`/statements/export${queryText({ month: props.month, reason })}`);
    link.download = '';
    link.click();
    props.onClose();
  };
  return (
    <FormDialog
      title={t('exportTitle')}
      lead={t('exportLead')}
      act={t('exportDo')}
      busy={false}
      error={null}
      onSubmit={save}
      onClose={props.onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}
