import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter, TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { useFirstRows } from '../../../admin/firstRows.ts';
import { KINDS } from './kinds.ts';
import { workerPath } from './paths.ts';
import type { WorkerRow } from './queries.ts';

const dayOf = (at: number | null) => (at === null ? '—' : dayAndTime(at).day);

/** Whoever has a file here that has not ended; it opens to the file. */
export function WorkerTable(props: { readonly workers: readonly WorkerRow[] }) {
  const { t } = useTranslation('workers');
  const [{ kind = '', standing = '', name = '' }, change] = useFilters();
  const standings = [...new Set(props.workers.map(({ standing: one }) => one))];
  const rows = props.workers.filter(
    (worker) =>
      (kind === '' || worker.kind === kind) &&
      (standing === '' || worker.standing === standing) &&
      worker.name.includes(name),
  );
  const first = useFirstRows(rows);
  return (
    <section className="sheet" aria-labelledby="workforce-workers">
      <header>
        <h2 id="workforce-workers">{t('workers')}</h2>
        <span className="t2">{t('workersLead')}</span>
      </header>
      <search className="adm-filters workforce-filters">
        <TextFilter label={t('name')} value={name} onChange={(text) => change({ name: text })} />
        <ChoiceFilter
          label={t('kind')}
          value={kind}
          all={t('all')}
          options={KINDS.map((one) => [one, t(`kind_${one}`)] as const)}
          onChange={(one) => change({ kind: one })}
        />
        <ChoiceFilter
          label={t('standing')}
          value={standing}
          all={t('all')}
          options={standings.map((one) => [one, one] as const)}
          onChange={(one) => change({ standing: one })}
        />
      </search>
      {rows.length === 0 ? (
        <p className="cap">{t('workersNone')}</p>
      ) : (
        <DataTable<WorkerRow>
          caption={t('workers')}
          {...first}
          rowId={({ id }) => id}
          rowLink={({ id }, children) => (
            <Link className="go" to={workerPath} params={{ id }}>
              {children}
            </Link>
          )}
          columns={[
            { id: 'name', title: t('name'), cell: (row) => <Said text={row.name} /> },
            { id: 'kind', title: t('kind'), cell: (row) => t(`kind_${row.kind}`) },
            { id: 'place', title: t('grid'), cell: ({ place }) => place },
            { id: 'standing', title: t('standing'), cell: (row) => row.standing },
            { id: 'certificate', title: t('certificateUntil'), cell: (row) => dayOf(row.certificateUntil) },
            { id: 'agreement', title: t('agreementUntil'), cell: (row) => dayOf(row.agreementUntil) },
            { id: 'insured', title: t('insuredUntil'), cell: (row) => dayOf(row.insuredUntil) },
          ]}
        />
      )}
    </section>
  );
}
