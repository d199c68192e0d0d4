import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryValue } from '../api.ts';
import { ProblemBlock } from '../ProblemBlock.tsx';
import { AdminPage, useTab } from './AdminPage.tsx';
import { ChoiceFilter, TextFilter } from './Filter.tsx';
import type { Options } from './fields.tsx';
import { type Filters, useFilters } from './filters.ts';
import { usePages } from './read.ts';

/** A control above the list; its value stands in the address under its name. A text where it has no options. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly like?: string;
  readonly options?: Options<string>;
  /** What is shown where nothing is chosen; everything, unless said otherwise. */
  readonly all?: string;
}

interface Props<Row> {
  readonly title: string;
  readonly lead?: string;
  readonly tabs?: readonly { readonly id: string; readonly label: string }[];
  /** Address of the list, and what is asked of it: filters of the address, and the tab at hand. */
  readonly path: string;
  readonly query: (filters: Filters, tab: string) => Readonly<Record<string, QueryValue>>;
  readonly filters?: readonly ListFilter[];
  /** Word of the button that begins a new one; none without the right. */
  readonly add?: string | undefined;
  /** The dialog of a row, or of a new one. */
  readonly form: (row: Row | null, close: () => void) => ReactNode;
  readonly empty: (tab: string) => { readonly title: string; readonly next?: string };
  /** Word of the button under a list that goes on. */
  readonly more?: string;
  readonly children: (rows: readonly Row[], open: (row: Row) => void, tab: string) => ReactNode;
}

/** The page of a register: its filters, its rows in all their states, and the dialog that changes one or adds one. */
export function ListPage<Row>(props: Props<Row>) {
  const { title, tabs, filters = [], add } = props;
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const tab = useTab(tabs ?? []);
  const button = (
    <button type="button" className="btn pri" onClick={() => setOpen('new')}>
      <Icon name="plus" />
      {add}
    </button>
  );
  return (
    <AdminPage
      title={title}
      lead={props.lead}
      tools={add === undefined ? null : button}
      {...(tabs === undefined ? {} : { tabs })}
    >
      {filters.length === 0 ? null : <FilterBar filters={filters} />}
      <section className="sheet" aria-label={tabs?.find(({ id }) => id === tab)?.label ?? title}>
        <Rows {...props} tab={tab} open={setOpen} />
      </section>
      {open === null ? null : props.form(open === 'new' ? null : open, () => setOpen(null))}
    </AdminPage>
  );
}

function FilterBar(props: { readonly filters: readonly ListFilter[] }) {
  const { t } = useTranslation('organisation');
  const [values, change] = useFilters();
  return (
    <search className="adm-filters" aria-label={t('list.filters')}>
      {props.filters.map(({ name, label, like = '', options, all = t('list.all') }) => {
        const bound = { label, value: values[name] ?? '', onChange: (to: string) => change({ [name]: to }) };
        return options === undefined ? (
          <TextFilter key={name} {...bound} placeholder={like} />
        ) : (
          <ChoiceFilter key={name} {...bound} all={all} options={options} />
        );
      })}
    </search>
  );
}

function Rows<Row>(props: Props<Row> & { readonly tab: string; readonly open: (row: Row) => void }) {
  const { path, query, tab, more, empty, children, open } = props;
  const [values] = useFilters();
  // With a tab of its own a list is another one; what the filters leave stays in sight until the next is there.
  const list = usePages<Row>(path, query(values, tab), props.tabs === undefined);
  if (list.data === undefined) {
    if (list.isError) return <ProblemBlock error={list.error} onRetry={() => void list.refetch()} />;
    return <StateBlock state={{ kind: 'loading', rows: 6 }} />;
  }
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <StateBlock state={{ kind: 'empty', ...empty(tab) }} />;
  return (
    <>
      {children(rows, open, tab)}
      {list.hasNextPage ? (
        <p className="pad">
          <button
            type="button"
            className="btn"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {more}
          </button>
        </p>
      ) : null}
    </>
  );
}
