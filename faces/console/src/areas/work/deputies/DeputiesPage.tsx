import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { useChange } from '../../../admin/change.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { placeOf, useMe, useRight } from '../../../shell/session.ts';
import { toast } from '../../../shell/toasts.tsx';
import { NameDialog } from './NameDialog.tsx';
import type { Deputy } from './queries.ts';
import { useDeputies, usePeopleLed } from './queries.ts';

/** Who acts in one's post while one is away, and for whom one stands in. */
export function DeputiesPage() {
  const { t } = useTranslation('deputies');
  const acting = useMe().data?.acting ?? null;
  const deputies = useDeputies();
  const [naming, setNaming] = useState<'own' | 'led' | null>(null);
  const leads = (usePeopleLed('', useRight('people.handover')).data ?? []).length > 0;
  const tool = (
    <>
      {leads ? (
        <button type="button" className="btn" onClick={() => setNaming('led')}>
          {t('nameFor')}
        </button>
      ) : null}
      <button type="button" className="btn pri" onClick={() => setNaming('own')}>
        {t('name')}
      </button>
    </>
  );
  // Who stands in for somebody does not pass their post on.
  const post = acting === null || acting.deputyFor !== undefined ? null : `${placeOf(acting)} ${acting.name}`;
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={post === null ? null : tool}>
      <Loaded query={deputies}>{(rows) => <Sides rows={rows} />}</Loaded>
      {naming === null || post === null ? null : (
        <NameDialog own={naming === 'own' ? post : null} onClose={() => setNaming(null)} />
      )}
    </AdminPage>
  );
}

function Sides(props: { readonly rows: readonly Deputy[] }) {
  const { t } = useTranslation('deputies');
  const { rows } = props;
  if (rows.length === 0)
    return (
      <section className="sheet">
        <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
      </section>
    );
  return (['given', 'led', 'held'] as const)
    .filter((side) => rows.some((row) => row.side === side))
    .map((side) => (
      <section className="sheet" key={side} aria-label={t(side)}>
        <header>
          <h2>{t(side)}</h2>
        </header>
        <List side={side} rows={rows.filter((row) => row.side === side)} />
      </section>
    ));
}

const states = { coming: 'coming', now: 'now', over: 'over', ended: 'endedState' } as const;

function List(props: { readonly side: Deputy['side']; readonly rows: readonly Deputy[] }) {
  const { t } = useTranslation('deputies');
  const { side, rows } = props;
  const said = (id: string, title: string, text: (row: Deputy) => string): Column<Deputy> => ({
    id,
    title,
    cell: (row) => <Said text={text(row)} />,
  });
  const why = ({ reason, namedBy }: Deputy) =>
    namedBy === null || side === 'led' ? reason : t('reasonBy', { reason, name: namedBy });
  const columns: readonly Column<Deputy>[] = [
    { id: 'post', title: t('post'), cell: ({ post }) => post },
    ...(side === 'given' ? [] : [said('who', t('person'), ({ person }) => person)]),
    ...(side === 'held' ? [] : [said('deputy', t('deputy'), ({ deputy }) => deputy)]),
    { id: 'days', title: t('days'), cell: ({ from, to }) => t('span', { from, to }) },
    said('reason', t('reason'), why),
    { id: 'state', title: t('state'), cell: ({ state }) => <span className="tag">{t(states[state])}</span> },
    { id: 'end', title: '', cell: (row) => <End deputy={row} /> },
  ];
  return <DataTable caption={t(side)} columns={columns} rows={rows} rowId={({ id }) => id} />;
}

function End(props: { readonly deputy: Deputy }) {
  const { t } = useTranslation('deputies');
  const end = useChange();
  const { id, state } = props.deputy;
  if (state === 'over' || state === 'ended') return null;
  const call = { method: 'POST', path: `/me/deputies/${id}/end` } as const;
  return (
    <button
      type="button"
      className="btn s"
      disabled={end.isPending}
      onClick={() => end.mutate(call, { onSuccess: () => toast(t('ended')) })}
    >
      {t('end')}
    </button>
  );
}
