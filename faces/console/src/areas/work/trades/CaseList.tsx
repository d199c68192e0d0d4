import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { ChooseBox } from '../../../bulk/ChooseBox.tsx';
import { TradeBulk } from '../../../bulk/TradeBulk.tsx';
import { useChosen } from '../../../bulk/useChosen.ts';
import { CHOOSE_KEYS } from '../../../matter/keys.ts';
import { leaveTrail } from '../../../matter/trail.ts';
import { useKeys } from '../../../matter/useKeys.ts';
import { useCases } from '../../../matter/useMatter.ts';
import type { CaseHead } from '../../../matter/wire.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { paths } from '../../../paths.ts';
import { useSettings } from '../../../settings.tsx';
import type { TradeEntry } from '../../../shell/trades.ts';

/** The cases of a trade as far as the post may see them, page by page; J and K go along the rows, X chooses one. */
export function CaseList(props: { readonly trade: TradeEntry }) {
  const { t } = useTranslation(['trades', 'console']);
  const { trade } = props;
  const [{ stage, mine }] = useFilters();
  const { keys } = useSettings();
  const sheet = useRef<HTMLElement>(null);
  const list = useCases(trade.path, { stage, mine: mine === undefined ? undefined : true });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const columns = useColumns(rows);
  const chosen = useChosen(rows.map(({ id }) => id));
  useKeys(keys, CHOOSE_KEYS, (key, shift) => {
    const at = rows[rowAt(sheet.current)];
    if (key !== 'select') stepAlong(sheet.current, key === 'next' ? 1 : -1);
    else if (at !== undefined) chosen.toggle(at.id, shift);
  });
  if (list.isError) return <ProblemBlock error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 8 }} />;
  const isNarrowed = stage !== undefined || mine !== undefined;
  const next = t(isNarrowed ? 'trades:noneNext' : 'trades:noneYet');
  const none = { kind: 'empty', title: t('trades:none'), next } as const;
  // Going on to the neighbours of a case needs no way back to this list.
  const leave = () =>
    leaveTrail({
      label: trade.label,
      href: location.pathname + location.search,
      ids: rows.map(({ id }) => id),
    });
  const link = ({ id }: CaseHead, children: ReactNode) => (
    <Link className="go" to={paths.tradeCase} params={{ trade: trade.path, id }} onClick={leave}>
      {children}
    </Link>
  );
  const more = list.hasNextPage
    ? { more: { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage } }
    : {};
  return (
    <section className="sheet" aria-label={trade.label} ref={sheet}>
      {rows.length === 0 && !list.hasNextPage ? (
        <StateBlock state={none} />
      ) : (
        <DataTable
          caption={trade.label}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowLink={link}
          choose={{
            all: (
              <ChooseBox
                label={t('console:bulk.all')}
                checked={rows.every(({ id }) => chosen.ids.has(id))}
                onToggle={chosen.toggleAll}
              />
            ),
            row: ({ id, number }) => (
              <ChooseBox
                label={t('console:bulk.row', { name: number })}
                checked={chosen.ids.has(id)}
                onToggle={(range) => chosen.toggle(id, range)}
              />
            ),
          }}
          {...more}
        />
      )}
      {chosen.ids.size === 0 ? null : <TradeBulk path={trade.path} ids={chosen.ids} onClear={chosen.clear} />}
    </section>
  );
}

const linksOf = (sheet: HTMLElement | null) => [...(sheet?.querySelectorAll<HTMLElement>('tr a.go') ?? [])];

/** The row with the focus, by its place in the list. */
function rowAt(sheet: HTMLElement | null): number {
  const row = document.activeElement?.closest('tr');
  return linksOf(sheet).findIndex((link) => row?.contains(link) === true);
}

/** Puts the focus on the next row, or on the first where none has it. */
function stepAlong(sheet: HTMLElement | null, step: 1 | -1): void {
  const at = rowAt(sheet);
  linksOf(sheet)[at < 0 ? 0 : at + step]?.focus();
}

function useColumns(rows: readonly CaseHead[]): readonly Column<CaseHead>[] {
  const { t } = useTranslation('trades');
  const { day } = dayAndTime(Date.now());
  const whom: Column<CaseHead> = {
    id: 'about',
    title: t('about'),
    cell: ({ about }) => <Said text={about} />,
  };
  return [
    { id: 'label', title: t('title'), cell: ({ label }) => <Said text={label} /> },
    ...(rows.some(({ about }) => about != null) ? [whom] : []),
    { id: 'number', title: t('number'), cell: ({ number }) => number },
    {
      id: 'stage',
      title: t('stage'),
      cell: ({ stageLabel, mine, imported }) => (
        <span className="adm-tags">
          <span className="tag">{stageLabel}</span>
          {mine ? <span className="tag">{t('toDo')}</span> : null}
          {imported === null ? null : <span className="tag">{t('old')}</span>}
        </span>
      ),
    },
    {
      id: 'due',
      title: t('due'),
      cell: ({ clock }) => (clock === null ? null : <ClockChip clock={clock} today={day} />),
    },
  ];
}
