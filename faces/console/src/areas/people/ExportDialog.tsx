import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { apiUrl, queryText } from '../../api.ts';
import { toast } from '../../shell/toasts.tsx';

/** The roster as a file: the reason goes along and is recorded. */
export function ExportDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const [reason, setReason] = useState('');
  const [format, setFormat] = useState('xlsx');
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
      <Field label={t('reason')} hint={t('reasonHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            minLength={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('exportFormat')}>
        {(ids) => (
          <select
            {...ids}
            className="in in-short"
            value={format}
            onChange={(event) => setFormat(event.target.value)}
          >
            <option value="xlsx">XLSX</option>
            <option value="csv">CSV</option>
          </select>
        )}
      </Field>
    </FormDialog>
  );
}
