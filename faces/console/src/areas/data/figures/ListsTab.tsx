import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { Numbered } from '../../../admin/FigureRows.tsx';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { usePages, useRead } from '../../../admin/read.ts';
import { read } from '../../../api.ts';
import { SaveButtons } from '../../../charts/ChartFigure.tsx';
import { type ChartTable, percent } from '../../../charts/table.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { MonthFilters } from './PeriodFilters.tsx';
import { usePeriod } from './periods.ts';
import type { Listed, ListPage, ListSummary, Measures } from './queries.ts';

type Query = Readonly<Record<string, string>>;

/** Matters that no rule gave to a unit: how many, why, who has to move, and how they ended. */
export function ListsTab({ measures: { lists } }: { readonly measures: Measures }) {
  const { t } = useTranslation('figures');
  const [filters, change] = useFilters();
  const period = usePeriod();
  const one = lists.find(({ name }) => name === filters.list) ?? lists[0];
  const { street = '', class: major = '', ended = '' } = filters;
  const chosen = Object.entries({ street, class: major, ended }).filter(([, value]) => value !== '');
  const query = { trade: one?.trade ?? '', list: one?.name ?? '', ...period, ...Object.fromEntries(chosen) };
  const summary = useRead<ListSummary>('/figures/lists', { query, keep: true, enabled: one !== undefined });
  if (one === undefined) return <StateBlock state={{ kind: 'empty', title: t('noList') }} />;
  const counted = (counts: ListSummary['streets'] | undefined) =>
    (counts ?? []).map(({ key, title, n }) => [key, `${title} ${n}`] as const);
  const filter = (
    name: 'street' | 'class' | 'ended',
    label: string,
    counts: ListSummary['streets'] | undefined,
  ) => (
    <ChoiceFilter
      label={label}
      value={filters[name] ?? ''}
      all={t('any')}
      options={counted(counts)}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      <search className="adm-filters" aria-label={t('lists')}>
        <ChoiceFilter
          label={t('list')}
          value={one.name}
          options={lists.map(({ name, title }) => [name, title] as const)}
          onChange={(name) => change({ list: name })}
        />
        <MonthFilters />
        {filter('street', t('street'), summary.data?.streets)}
        {filter('class', t('class'), summary.data?.classes)}
        {filter('ended', t('howEnded'), summary.data?.ends)}
      </search>
      <p className="t2">{t('listSays')}</p>
      <section className="sheet" aria-label={one.title}>
        <Loaded query={summary} rows={6}>
          {(found) =>
            found.all === 0 ? (
              <StateBlock state={{ kind: 'empty', title: t('none'), next: t('listNoneNext') }} />
            ) : (
              <>
                <Told summary={found} title={one.title} query={query} />
                <Rows title={one.title} query={query} />
              </>
            )
          }
        </Loaded>
      </section>
    </>
  );
}

/** More than anybody reads in a file, and than a browser should fetch page by page. */
const MOST = 10_000;

/** The list as a figure: how many, of how many, and why. */
function Told(props: { readonly summary: ListSummary; readonly title: string; readonly query: Query }) {
  const { t } = useTranslation('figures');
  const { summary, title, query } = props;
  const { n, all, of, reasons } = summary;
  const columns = useFileColumns();
  const table = async (): Promise<ChartTable> => {
    const rows = await readAll(query);
    return {
      columns: columns.map(({ title: name }) => ({ title: name, kind: 'text' as const })),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    };
  };
  const share = of === null || of.n === 0 ? null : { title: of.title, n: of.n, share: percent(all / of.n) };
  return (
    <div className="fig-bar pad">
      <div>
        <p>
          <b>{t('listed', { n: all.toLocaleString('en-US') })}</b>
          {share === null ? '' : t('listedOf', share)}
          {n === all ? '' : t('listedShown', { n: n.toLocaleString('en-US') })}
        </p>
        <p className="sm t2">{reasons.map((one) => `${one.title} ${one.n}`).join(t('comma'))}</p>
      </div>
      {n > MOST ? (
        <p className="sm t2">{t('listTooLong', { n: MOST.toLocaleString('en-US') })}</p>
      ) : (
        <SaveButtons name={`${title} ${query.from} ${query.to}`} table={table} />
      )}
    </div>
  );
}

const PAGE = 200;

async function readAll(query: Query): Promise<Listed[]> {
  const rows: Listed[] = [];
  let cursor: string | undefined;
  do {
    // Page after page: each begins where the one before ended.
    const page: ListPage = await read('/figures/lists/rows', { query: { ...query, cursor, limit: PAGE } });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length <= MOST);
  return rows;
}

/** What a file holds of each. Titles are in the words of whoever reported it, and stay here. */
function useFileColumns() {
  const { t } = useTranslation('figures');
  const text = (title: string, cell: (row: Listed) => string | null) => ({ title, cell });
  return [
    text(t('number'), (row) => row.number),
    text(t('class'), (row) => row.label),
    text(t('street'), (row) => row.street),
    text(t('unit'), (row) => row.unit),
    text(t('day'), (row) => row.day),
    text(t('whyListed'), (row) => row.why),
    text(t('howEnded'), (row) => row.ended),
    text(t('ended'), (row) => row.endedOn),
    text(t('waits'), (row) => row.waits),
  ];
}

function Rows({ title, query }: { readonly title: string; readonly query: Query }) {
  const { t } = useTranslation('figures');
  const list = usePages<Listed>('/figures/lists/rows', query, true);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isError) return <ProblemBlock error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <StateBlock state={{ kind: 'loading', rows: 5 }} />;
  if (rows.length === 0) return <StateBlock state={{ kind: 'empty', title: t('noRows') }} />;
  const more = { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage };
  return (
    <DataTable<Listed>
      caption={title}
      rows={rows}
      rowId={(row) => `${row.id ?? row.label}${row.day}${rows.indexOf(row)}`}
      columns={[
        {
          id: 'number',
          title: t('number'),
          cell: (row) => (
            <span className="nw">
              <Numbered row={row} />
            </span>
          ),
        },
        { id: 'matter', title: t('matter'), cell: (row) => <Said text={row.title ?? row.label} /> },
        { id: 'street', title: t('street'), cell: (row) => row.street },
        { id: 'unit', title: t('unit'), cell: (row) => row.unit ?? t('nobody') },
        { id: 'day', title: t('day'), cell: (row) => <span className="nw">{row.day}</span> },
        { id: 'why', title: t('whyListed'), cell: (row) => row.why },
        { id: 'ended', title: t('howEnded'), cell: (row) => <Ended row={row} /> },
      ]}
      {...(list.hasNextPage ? { more } : {})}
    />
  );
}

function Ended({ row: { ended, endedOn, waits } }: { readonly row: Listed }) {
  return (
    <>
      {ended}
      <small className="t2 fig-at">{waits ?? endedOn ?? ''}</small>
    </>
  );
}
