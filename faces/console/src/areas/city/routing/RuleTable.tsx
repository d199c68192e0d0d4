import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../../admin/days.ts';
import { TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useNames } from '../../../admin/names.ts';
import { useRight } from '../../../shell/session.ts';
import { Conditions, Target, useClassName } from './parts.tsx';
import type { Rule, Table } from './queries.ts';
import { useTable } from './queries.ts';
import { RuleDialog } from './RuleDialog.tsx';
import './routing.css';
import { Said } from '@gridgov/ui/Said.tsx';

/** The dispatch table with past and planned versions, and what the server finds to look at. */
export function RuleTable() {
  return <Loaded query={useTable()}>{(table) => <Content table={table} />}</Loaded>;
}

function Content(props: { readonly table: Table }) {
  const { t } = useTranslation('routing');
  const shared = useTranslation('organisation').t;
  const [{ text = '' }, change] = useFilters();
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  const mayEdit = useRight('routing.edit');
  const className = useClassName();
  const rules = [...props.table.rules]
    .filter((rule) =>
      `${rule.id} ${rule.note} ${className(rule.when.classPrefix ?? '')} ${rule.target.unitId}`.includes(
        text,
      ),
    )
    .sort((one, other) => other.priority - one.priority || one.id.localeCompare(other.id));
  const columns = useColumns(mayEdit ? setOpen : undefined);
  return (
    <>
      <search className="adm-filters" aria-label={shared('list.filters')}>
        <TextFilter label={t('find')} value={text} onChange={(value) => change({ text: value })} />
        <span className="t2">{t('count', { n: rules.length })}</span>
        <span className="grow" />
        {mayEdit ? (
          <button type="button" className="btn pri" onClick={() => setOpen('new')}>
            {t('add')}
          </button>
        ) : null}
      </search>
      <Findings table={props.table} />
      <section className="sheet">
        {rules.length === 0 ? (
          <StateBlock
            state={{ kind: 'empty', title: shared('list.nothing'), next: shared('list.nothingNext') }}
          />
        ) : (
          <DataTable<Rule>
            caption={t('tabs.table')}
            columns={columns}
            rows={rules}
            rowId={(rule) => `${rule.id} ${rule.from}`}
          />
        )}
      </section>
      {open === null ? null : (
        <RuleDialog rule={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function Findings(props: { readonly table: Table }) {
  const { t } = useTranslation('routing');
  const { problems } = props.table;
  if (problems.length === 0) return null;
  return (
    <section className="sheet pad">
      <h2>{t('lint', { n: problems.length })}</h2>
      <ul className="ro-findings">
        {problems.map(({ kind, ruleId, otherId, message }) => (
          <li key={`${kind} ${ruleId} ${otherId ?? ''}`}>{message}</li>
        ))}
      </ul>
    </section>
  );
}

function useColumns(onOpen: ((rule: Rule) => void) | undefined): readonly Column<Rule>[] {
  const { t } = useTranslation('routing');
  const names = useNames();
  const today = cityDay();
  return [
    {
      id: 'note',
      title: t('note'),
      cell: (rule) =>
        onOpen === undefined ? (
          <Said text={rule.note} />
        ) : (
          <button type="button" className="go ro-open" onClick={() => onOpen(rule)}>
            <Said text={rule.note === '' ? rule.id : rule.note} />
          </button>
        ),
    },
    { id: 'priority', title: t('priority'), cell: (rule) => rule.priority, align: 'end' },
    { id: 'when', title: t('when'), cell: (rule) => <Conditions when={rule.when} /> },
    { id: 'to', title: t('to'), cell: (rule) => <Target unitId={rule.target.unitId} plain /> },
    { id: 'cycle', title: t('cycle'), cell: (rule) => names('cycle', rule.target.cycle) },
    {
      id: 'dates',
      title: t('dates'),
      cell: ({ from, to }) => (
        <span className={to !== undefined && to < today ? 't2 nw' : 'nw'}>
          {to === undefined ? t('anyDate', { from }) : t('dates2', { from, to })}
        </span>
      ),
    },
  ];
}
