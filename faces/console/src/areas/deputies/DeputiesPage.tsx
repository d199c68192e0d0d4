import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../admin/AdminPage.tsx';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { Loaded } from '../../admin/Loaded.tsx';
import { SearchChoice } from '../../admin/SearchChoice.tsx';
import { placeOf, useMe } from '../../shell/session.ts';
import { toast } from '../../shell/toasts.tsx';
import type { Deputy } from './queries.ts';
import { useColleagues, useDeputies, useEndDeputy, useNameDeputy } from './queries.ts';

/** Who acts in one's post while one is away, and for whom one stands in. */
export function DeputiesPage() {
  const { t } = useTranslation('deputies');
  const acting = useMe().data?.acting ?? null;
  const deputies = useDeputies();
  const [naming, setNaming] = useState(false);
  // Who stands in for somebody does not pass their post on.
  const mayName = acting !== null && acting.deputyFor === undefined;
  const tool = (
    <button type="button" className="btn pri" onClick={() => setNaming(true)}>
      {t('name')}
    </button>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={mayName ? tool : null}>
      <Loaded query={deputies}>
        {(rows) => {
          const sides = (['given', 'held'] as const).filter((side) => rows.some((row) => row.side === side));
          if (sides.length === 0)
            return <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />;
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
      {naming && acting !== null ? (
        <NameDialog post={`${placeOf(acting)} ${acting.name}`} onClose={() => setNaming(false)} />
      ) : null}
    </AdminPage>
  );
}

function List(props: { readonly side: Deputy['side']; readonly rows: readonly Deputy[] }) {
  const { t } = useTranslation('deputies');
  const end = useEndDeputy();
  const states = { coming: 'coming', now: 'now', over: 'over', ended: 'endedState' } as const;
  const columns: readonly Column<Deputy>[] = [
    { id: 'post', title: t('post'), cell: (row) => row.post },
    props.side === 'given'
      ? { id: 'who', title: t('deputy'), cell: (row) => row.deputy }
      : { id: 'who', title: t('person'), cell: (row) => row.person },
    { id: 'days', title: t('days'), cell: (row) => t('span', { from: row.from, to: row.to }) },
    { id: 'reason', title: t('reason'), cell: (row) => row.reason },
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
            onClick={() => end.mutate(row.id, { onSuccess: () => toast(t('ended')) })}
          >
            {t('end')}
          </button>
        ) : null,
    },
  ];
  return <DataTable caption={t(props.side)} columns={columns} rows={props.rows} rowId={({ id }) => id} />;
}

const usualDays = 6;

function NameDialog(props: { readonly post: string; readonly onClose: () => void }) {
  const { t } = useTranslation('deputies');
  const [text, setText] = useState('');
  const [who, setWho] = useState('');
  const [from, setFrom] = useState(() => cityDay());
  const [to, setTo] = useState(() => cityDay(usualDays));
  const [reason, setReason] = useState('');
  const name = useNameDeputy();
  const found = useColleagues(text).data;
  const chosen = found?.find(({ personId }) => personId === who);
  const submit = () =>
    name.mutate(
      { deputyId: who, from, to, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(t('done', { name: chosen?.name ?? '' }));
          props.onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t('name')}
      lead={t('nameLead', { post: props.post })}
      act={t('name')}
      busy={name.isPending || who === ''}
      error={name.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <SearchChoice
        label={t('who')}
        hint={t('whoHint')}
        text={text}
        onText={setText}
        value={who}
        onChange={setWho}
        {...(found === undefined ? {} : { none: t('whoNone') })}
        found={(found ?? []).map(({ personId, name: label, post }) => ({ id: personId, label, note: post }))}
      />
      <Day label={t('from')} value={from} onChange={setFrom} />
      <Day label={t('to')} value={to} onChange={setTo} />
      <Field label={t('reason')} hint={t('reasonHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            minLength={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}

function Day(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className="in in-short"
          required
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
