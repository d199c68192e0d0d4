import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { Course } from './course.ts';
import { Materials } from './Materials.tsx';
import './bank.css';

type Questions = Reply<'/courses/{id}/questions', 'get'>;

/** The materials of a course, and for whoever keeps it the question bank with the right answers. */
export function Bank({ course }: { readonly course: Course }) {
  return (
    <>
      <Materials course={course} />
      {course.mayEdit ? <Kept course={course} /> : null}
    </>
  );
}

function Kept({ course: { id, name } }: { readonly course: Course }) {
  const { t } = useTranslation('exams');
  const questions = useRead<Questions>(`/courses/${id}/questions`);
  return (
    <section className="sheet course-bank">
      <h2>{t('bankOf', { name })}</h2>
      <Loaded query={questions}>{({ items }) => <Rows rows={items} />}</Loaded>
    </section>
  );
}

function Rows({ rows }: { readonly rows: Questions['items'] }) {
  const { t } = useTranslation('exams');
  if (rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('bankNone'), next: t('bankNoneNext') }} />;
  return (
    <DataTable
      caption={t('bank')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'no', title: t('no'), cell: ({ no }) => no },
        {
          id: 'kind',
          title: t('kind'),
          cell: ({ kind, off }) => `${t(`kinds.${kind as 'single'}`)} ${off ? t('off') : ''}`,
        },
        {
          id: 'text',
          title: t('text'),
          cell: ({ text, options }) => (
            <>
              <Said text={text} />
              <br />
              <span className="t2">
                <Said text={options.map((option, at) => `${'ABCDEF'[at]} ${option}`).join('　')} />
              </span>
            </>
          ),
        },
        { id: 'answer', title: t('answer'), cell: ({ answer }) => answer },
        { id: 'points', title: t('points'), cell: ({ points }) => String(points) },
        { id: 'basis', title: t('basis'), cell: ({ basis }) => <Said text={basis} /> },
      ]}
    />
  );
}
