import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useNames } from '../../../admin/names.ts';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { Bank } from './Bank.tsx';
import { BankCell, Term } from './CourseCells.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import type { Course } from './course.ts';

type Open = { readonly what: 'assign' | 'change'; readonly course: Course } | { readonly what: 'make' };

/** Courses 培训课程 with their exams: who keeps the bank, and who is to sit them. */
export function CoursesPage() {
  const { t } = useTranslation('exams');
  const [open, setOpen] = useState<Open | null>(null);
  const [bank, setBank] = useState<string | null>(null);
  const list = useRead<Reply<'/courses', 'get'>>('/courses');
  const close = () => setOpen(null);
  const shown = list.data?.items.find(({ id }) => id === bank);
  const tools = (
    <>
      <Link className="btn" to="/t/$trade" params={{ trade: 'exams' }}>
        {t('results')}
      </Link>
      <Link className="btn" to="/imports">
        {t('importBank')}
      </Link>
      <button type="button" className="btn pri" onClick={() => setOpen({ what: 'make' })}>
        {t('make')}
      </button>
    </>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={tools}>
      <section className="sheet">
        <Loaded query={list}>
          {({ items }) => <Table rows={items} onOpen={setOpen} onBank={setBank} />}
        </Loaded>
      </section>
      {shown === undefined ? null : <Bank course={shown} />}
      {open?.what === 'make' ? <CourseDialog course={null} onClose={close} /> : null}
      {open?.what === 'change' ? <CourseDialog course={open.course} onClose={close} /> : null}
      {open?.what === 'assign' ? <AssignDialog course={open.course} onClose={close} /> : null}
    </AdminPage>
  );
}

function Table(props: {
  readonly rows: readonly Course[];
  readonly onOpen: (open: Open) => void;
  readonly onBank: (course: string) => void;
}) {
  const { t } = useTranslation('exams');
  const names = useNames();
  const { rows, onOpen, onBank } = props;
  if (rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />;
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'name', title: t('name'), cell: ({ name }) => <Said text={name} /> },
        { id: 'place', title: t('place'), cell: ({ place }) => <Said text={place} /> },
        {
          id: 'posts',
          title: t('posts'),
          cell: ({ posts }) => posts.map((one) => names('post', one)).join(t('comma')),
        },
        { id: 'exam', title: t('exam'), cell: (course) => t('examLine', course) },
        {
          id: 'bank',
          title: t('bankAndMaterials'),
          cell: (course) => <BankCell course={course} onBank={onBank} />,
        },
        { id: 'term', title: t('term'), cell: (course) => <Term course={course} /> },
        {
          id: 'act',
          title: t('act'),
          cell: (course) => (
            <>
              {course.state === 'inForce' ? (
                <button type="button" className="btn s" onClick={() => onOpen({ what: 'assign', course })}>
                  {t('assign')}
                </button>
              ) : null}{' '}
              {course.mayEdit ? (
                <button type="button" className="btn s" onClick={() => onOpen({ what: 'change', course })}>
                  {t('change')}
                </button>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
