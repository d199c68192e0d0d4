import { MOST_BYTES } from '@gridgov/domain/work/course-materials/material.ts';
import { FieldSet } from '@gridgov/ui/Field.tsx';
import { UploadList } from '@gridgov/ui/UploadList.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useDraft } from '../../../admin/draft.ts';
import { TextField } from '../../../admin/fields.tsx';
import { commandId } from '../../../commandId.ts';
import { useUploads } from '../../../forms/useUploads.ts';

const LIMITS = {
  count: 1,
  bytes: MOST_BYTES,
  endings: ['pdf', 'docx', 'jpg', 'jpeg', 'png', 'webp'],
};

/** One file with the title under which it is read; it comes last in the order. */
export function MaterialDialog(props: { readonly course: string; readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  const { course, onClose } = props;
  const [id] = useState(() => commandId(Date.now()));
  const { draft, of } = useDraft(() => ({ title: '' }));
  const uploads = useUploads();
  const [file] = uploads.fileIds;
  return (
    <ChangeDialog
      title={t('materialAdd')}
      call={{ method: 'PUT', path: `/courses/${course}/materials/${id}`, body: { ...draft, file } }}
      missing={file === undefined ? t('materialMissing') : undefined}
      onClose={onClose}
    >
      <TextField {...of('title')} label={t('materialTitle')} most={100} />
      <FieldSet legend={t('materialFile')} hint={t('materialHint')} id="material-file">
        <UploadList
          kind="file"
          items={uploads.items}
          limits={LIMITS}
          onAdd={uploads.add}
          onRemove={uploads.remove}
          onRetry={uploads.retry}
        />
      </FieldSet>
    </ChangeDialog>
  );
}
