import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { RadioField } from '../../../admin/fields.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import { apiUrl, queryText } from '../../../api.ts';
import { toast } from '../../../shell/toasts.tsx';

/** The roster as a file: the reason goes along and is recorded. */
export function ExportDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const [reason, setReason] = useState('');
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const save = () => {
    // The browser's own download: the file is larger than a page should hold.
    const link = document.createElement('a');
    link.href = apiUrl(`/people/export${queryText({ format, reason })}`);
    link.download = '';
    link.click();
    toast(t('exported'));
    props.onClose();
  };
  return (
    <FormDialog
      title={t('export')}
      lead={t('exportLead')}
      act={t('export')}
      busy={false}
      error={null}
      onSubmit={save}
      onClose={props.onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
      <RadioField
        label={t('exportFormat')}
        value={format}
        options={[
          ['xlsx', 'XLSX'],
          ['csv', 'CSV'],
        ]}
        onChange={setFormat}
      />
    </FormDialog>
  );
}
