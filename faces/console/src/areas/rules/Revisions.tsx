import type { Column } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../admin/days.ts';
import { Listing } from '../../admin/Listing.tsx';
import type { Revision } from './queries.ts';

const subjects = [
  'class',
  'standard',
  'calendar',
  'policy',
  'code_list',
  'duty_list',
  'routing_rule',
] as const;

/** Who changed the rules when and why. */
export function Revisions() {
  const { t } = useTranslation('rules');
  const columns: readonly Column<Revision>[] = [
    {
      id: 'at',
      title: t('revisions.at'),
      cell: (row) => <span className="nw">{momentWords(row.at)}</span>,
    },
    {
      id: 'by',
      title: t('revisions.by'),
      cell: (row) => <Said text={row.byName === null ? t('revisions.program') : row.byName} />,
    },
    {
      id: 'what',
      title: t('revisions.what'),
      cell: (row) => t(`revisions.subjects.${subjects.find((one) => one === row.subject) ?? 'other'}`),
    },
    { id: 'note', title: t('revisions.note'), cell: (row) => <Said text={row.note} /> },
    { id: 'added', title: t('revisions.added'), cell: (row) => row.added, align: 'end' },
    { id: 'changed', title: t('revisions.changed'), cell: (row) => row.changed, align: 'end' },
  ];
  return (
    <section className="sheet">
      <Listing<Revision>
        caption={t('revisions.table')}
        path="/rules/revisions"
        query={{}}
        columns={columns}
        rowId={(row) => String(row.revision)}
      />
    </section>
  );
}
