import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { WhenField } from '../../../admin/fields.tsx';
import { PersonPicker } from '../../../admin/pickers.tsx';
import type { Course } from './course.ts';

/** Who is to sit the exam of a course, and until when. */
export function AssignDialog({ course, onClose }: { readonly course: Course; readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  const [person, setPerson] = useState('');
  const [by, setBy] = useState('');
  const body = { person, course: course.id, by: Date.parse(`${by}T00:00:00+08:00`) };
  return (
    <ChangeDialog
      title={t('assignTo', { name: course.name })}
      act={t('assign')}
      lead={t('assignLead')}
      call={{ method: 'POST', path: '/exams/commands/assign', body }}
      missing={person === '' ? t('who') : undefined}
      told={t('assigned')}
      onClose={onClose}
    >
      <PersonPicker label={t('who')} hint={t('whoHint')} value={person} onChange={setPerson} />
      <WhenField label={t('by')} value={by} onChange={setBy} />
    </ChangeDialog>
  );
}
