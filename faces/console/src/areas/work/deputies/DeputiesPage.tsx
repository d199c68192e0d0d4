import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useChange } from '../../../admin/change.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { placeOf, useMe, useRight } from '../../../shell/session.ts';
import { toast } from '../../../shell/toasts.tsx';
import { DaysAndReason, useDays } from './DaysAndReason.tsx';
import { DeputyChoice } from './DeputyChoice.tsx';
import { LedDialog } from './LedDialog.tsx';
import type { Deputy } from './queries.ts';
import { useColleagues, useDeputies, usePeopleLed } from './queries.ts';

/** Who acts in one's post while one is away, and for whom one stands in. */
export function DeputiesPage() {
  const { t } = useTranslation('deputies');
  const acting = useMe().data?.acting ?? null;
  const deputies = useDeputies();
  const [naming, setNaming] = useState<'own' | 'led' | null>(null);
  const leads = (usePeopleLed('', useRight('people.handover')).data ?? []).length > 0;
  // Who stands in for somebody does not pass their post on.
  const mayName = acting !== null && acting.deputyFor === undefined;
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
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={mayName ? tool : null}>
      <Loaded query={deputies}>
        {(rows) => {
          const sides = (['given', 'led', 'held'] as const).filter((side) =>
            rows.some((row) => row.side === side),
          );
          if (sides.length === 0)
            return (
              <section className="sheet">
                <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
              </section>
            );
          return sides.map((side) => (
            <section className="sheet" key={side} aria-label={t(side)}>
              <header>
                <h2>{t(side)}</h2>
              </header>
              <List side={side} rows={rows.filter((row) => row.side === side)} />
            </section>
          ));
        }}
      </Loaded>
      {naming === 'own' && acting !== null ? (
        <NameDialog post={`${placeOf(acting)} ${acting.name}`} onClose={() => setNaming(null)} />
      ) : null}
      {naming === 'led' ? <LedDialog onClose={() => setNaming(null)} /> : null}
    </AdminPage>
  );
}

function List(props: { readonly side: Deputy['side']; readonly rows: readonly Deputy[] }) {
  const { t } = useTranslation('deputies');
  const end = useChange();
  const states = { coming: 'coming', now: 'now', over: 'over', ended: 'endedState' } as const;
  const columns: readonly Column<Deputy>[] = [
    { id: 'post', title: t('post'), cell: (row) => row.post },
    ...(props.side === 'given'
      ? []
      : [{ id: 'who', title: t('person'), cell: (row: Deputy) => <Said text={row.person} /> }]),
    ...(props.side === 'held'
      ? []
      : [{ id: 'deputy', title: t('deputy'), cell: (row: Deputy) => <Said text={row.deputy} /> }]),
    { id: 'days', title: t('days'), cell: (row) => t('span', { from: row.from, to: row.to }) },
    {
      id: 'reason',
      title: t('reason'),
      cell: ({ reason, namedBy }) => (
        <Said
          text={namedBy === null || props.side === 'led' ? reason : t('reasonBy', { reason, name: namedBy })}
        />
      ),
    },
    { id: 'state', title: t('state'), cell: (row) => <span className="tag">{t(states[row.state])}</span> },
    {
      id: 'end',
      title: '',
      cell: (row) =>
        row.state === 'now' || row.state === 'coming' ? (
          <button
            type="button"
            className="btn s"
            disabled={end.isPending}
            onClick={() =>
              end.mutate(
                { method: 'POST', path: `/me/deputies/${row.id}/end` },
                { onSuccess: () => toast(t('ended')) },
              )
            }
          >
            {t('end')}
          </button>
        ) : null,
    },
  ];
  return <DataTable caption={t(props.side)} columns={columns} rows={props.rows} rowId={({ id }) => id} />;
}

function NameDialog(props: { readonly post: string; readonly onClose: () => void }) {
  const { t } = useTranslation('deputies');
  const shared = useTranslation('organisation').t;
  const [text, setText] = useState('');
  const [who, setWho] = useState('');
  const days = useDays();
  const found = useColleagues(text).data;
  const chosen = found?.find(({ personId }) => personId === who);
  return (
    <ChangeDialog<unknown>
      title={t('name')}
      lead={t('nameLead', { post: props.post })}
      call={{ method: 'POST', path: '/me/deputies', body: { deputyId: who, ...days.value } }}
      missing={who === '' ? shared('missing.person') : undefined}
      told={t('done', { name: chosen?.name ?? '' })}
      onClose={props.onClose}
    >
      <DeputyChoice found={found} text={text} onText={setText} value={who} onChange={setWho} />
      <DaysAndReason {...days} />
    </ChangeDialog>
  );
}
