import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useDraft } from '../../../admin/draft.ts';
import { LongField, NumberField, SeveralField, TextField, WhenField } from '../../../admin/fields.tsx';
import { useNames } from '../../../admin/names.ts';
import { commandId } from '../../../commandId.ts';
import type { Course } from './course.ts';

const POSTS = ['grid_worker', 'grid_assistant', 'grid_leader', 'grid_guide'] as const;
type Post = (typeof POSTS)[number];

const begun = (course: Course | null) => ({
  name: course?.name ?? '',
  topics: course?.topics ?? '',
  hours: course?.hours ?? 8,
  posts: (course?.posts ?? ['grid_worker']) as readonly Post[],
  questions: course?.questions ?? 40,
  minutes: course?.minutes ?? 60,
  line: course?.pass ?? 60,
  attempts: course?.attempts ?? 2,
  certifies: (course?.certifies ? ['yes'] : []) as readonly 'yes'[],
  from: course?.from ?? '',
  to: course?.to ?? '',
});

/** A new course, or one that is changed; exams that are assigned keep what they were assigned with. */
export function CourseDialog(props: { readonly course: Course | null; readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  const names = useNames();
  const { course, onClose } = props;
  const [id] = useState(() => course?.id ?? commandId(Date.now()));
  const { draft, of } = useDraft(() => begun(course));
  const { certifies, line, to, ...content } = draft;
  const body = { ...content, pass: line, certifies: certifies.length > 0, to: to === '' ? null : to };
  return (
    <ChangeDialog
      title={t(course === null ? 'make' : 'change')}
      wide
      call={{ method: 'PUT', path: `/courses/${id}`, body }}
      missing={draft.posts.length === 0 ? t('posts') : undefined}
      onClose={onClose}
    >
      <TextField {...of('name')} label={t('name')} most={100} />
      <LongField {...of('topics')} label={t('topics')} most={1000} optional />
      <NumberField {...of('hours')} label={t('hours')} min={1} max={1000} />
      <SeveralField
        {...of('posts')}
        label={t('posts')}
        options={POSTS.map((post) => [post, names('post', post)] as const)}
      />
      <NumberField {...of('questions')} label={t('questions')} min={1} max={200} />
      <NumberField {...of('minutes')} label={t('minutes')} min={1} max={600} />
      <NumberField {...of('line')} label={t('line')} min={1} max={100} />
      <NumberField {...of('attempts')} label={t('attempts')} min={1} max={20} />
      <SeveralField
        {...of('certifies')}
        label={t('certifies')}
        optional
        options={[['yes', t('certifiesYes')]] as const}
      />
      <WhenField {...of('from')} label={t('from')} />
      <WhenField {...of('to')} label={t('to')} optional />
    </ChangeDialog>
  );
}
