import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { sizeWords } from '@gridgov/ui/upload.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useChange } from '../../../admin/change.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { apiUrl } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { movedTo } from '../../../forms/order.ts';
import { MaterialDialog } from './MaterialDialog.tsx';
import './bank.css';

type List = Reply<'/courses/{id}/materials', 'get'>;
type Material = List['items'][number];
type Props = { readonly course: { readonly id: string; readonly name: string } };

/** Materials of a course in the order in which they are to be read. */
export function Materials({ course }: Props) {
  const { t } = useTranslation('exams');
  const { id, name } = course;
  const [adding, setAdding] = useState(false);
  const list = useRead<List>(`/courses/${id}/materials`);
  return (
    <section className="sheet course-bank">
      <h2>{t('materialsOf', { name })}</h2>
      <p className="course-lead t2">{t('materialsLead')}</p>
      {list.data?.mayEdit === true ? (
        <p className="course-lead">
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {t('materialAdd')}
          </button>
        </p>
      ) : null}
      <Loaded query={list}>{(loaded) => <Rows course={id} list={loaded} />}</Loaded>
      {adding ? <MaterialDialog course={id} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function Rows({ course, list: { items, mayEdit } }: { readonly course: string; readonly list: List }) {
  const { t } = useTranslation('exams');
  const [withdrawn, setWithdrawn] = useState<Material | null>(null);
  if (items.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('materialsNone'), next: t('materialsNoneNext') }} />;
  const acts = {
    id: 'act',
    title: t('act'),
    cell: (one: Material) => <Acts course={course} items={items} one={one} onWithdraw={setWithdrawn} />,
  };
  return (
    <>
      <DataTable
        caption={t('materials')}
        rows={items}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'title',
            title: t('materialTitle'),
            cell: ({ title, file }) => (
              <a className="lk" href={apiUrl(`/files/${file}`)} target="_blank" rel="noreferrer">
                <Said text={title} />
              </a>
            ),
          },
          { id: 'file', title: t('materialFile'), cell: ({ name }) => <Said text={name} /> },
          { id: 'bytes', title: t('materialSize'), cell: ({ bytes }) => sizeWords(bytes) },
          ...(mayEdit ? [acts] : []),
        ]}
      />
      {withdrawn === null ? null : (
        <ChangeDialog
          title={t('materialWithdraw', withdrawn)}
          lead={t('materialWithdrawLead')}
          act={t('withdraw')}
          call={{ method: 'DELETE', path: `/courses/${course}/materials/${withdrawn.id}` }}
          onClose={() => setWithdrawn(null)}
        />
      )}
    </>
  );
}

function Acts(props: {
  readonly course: string;
  readonly items: readonly Material[];
  readonly one: Material;
  readonly onWithdraw: (one: Material) => void;
}) {
  const { t } = useTranslation('exams');
  const change = useChange();
  const { course, items, one } = props;
  const at = items.indexOf(one);
  const move = (to: number) => {
    const order = movedTo(items, one.id, to).map(({ id }) => id);
    change.mutate({ method: 'PUT', path: `/courses/${course}/materials`, body: { order } });
  };
  const button = (label: 'earlier' | 'later' | 'withdraw', press: () => void, off = false) => (
    <button
      type="button"
      className="btn s"
      aria-label={`${t(label)} ${one.title}`}
      disabled={off || change.isPending}
      onClick={press}
    >
      {t(label)}
    </button>
  );
  return (
    <>
      {button('earlier', () => move(at - 1), at === 0)}{' '}
      {button('later', () => move(at + 1), at === items.length - 1)}{' '}
      {button('withdraw', () => props.onWithdraw(one))}
    </>
  );
}
