import { MoreRow } from '@gridgov/ui/DataTable.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../../settings.tsx';
import type { FittedColumns } from './fitColumns.ts';
import { fitColumns, widthsOf } from './fitColumns.ts';
import { GroupLine, QueueRow } from './QueueRow.tsx';
import type { Line, ShownRow } from './queueRows.ts';
import { linesOf } from './queueRows.ts';
import type { TableLook } from './tableLook.ts';
import type { QueueState } from './useQueueState.ts';
import { useRoom } from './useRoom.ts';

interface Props {
  readonly queue: QueueState;
  readonly at: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly view: TableLook;
  readonly onAt: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onToggleAll: (ids: readonly string[]) => void;
}

/** Size of type at which the widths of columns are given. */
const ordinaryType = 14;
const groupHeight = 27;
const heights = { small: 32, tall: 40, large: 52 } as const;
const cardHeight = { console: 84, large: 104 } as const;

/** Lines still to be read below the last one drawn when the next page is fetched. */
const aheadLines = 80;

/** The rows, drawn only where they are seen; a hundred thousand scroll like ten. Pages come as one scrolls. */
export function QueueTable(props: Props) {
  const { t } = useTranslation();
  const { density, language } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const { rows, lines, selectable } = useLines(props.queue);
  const cards = useNarrow();
  const large = density === 'large';
  const tableHeight = heights[large ? 'large' : props.view.tall ? 'tall' : 'small'];
  const rowHeight = cards ? cardHeight[large ? 'large' : 'console'] : tableHeight;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? groupHeight : rowHeight),
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row height means measuring anew
  useEffect(() => virtual.measure(), [rowHeight]);
  useFollowRow(lines, props.at, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  const items = virtual.getVirtualItems();
  useMorePages(props.queue, lines.length - (items.at(-1)?.index ?? 0));
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const room = useRoom(box, ordinaryType);
  const pane = cards ? null : room;
  const { shown: shownColumns, noRoom } = fitColumns(props.view.hiddenColumns, pane, language);
  const widths = widthsOf(shownColumns, pane, language);
  return (
    <div className="scroll" ref={box} style={{ '--row': `${rowHeight}px` } as React.CSSProperties}>
      <table className={cards ? 'qt cards' : 'qt'} aria-rowcount={lines.length + 1}>
        <caption className="vh">
          {t('queue.table', { view: t('queue.title'), n: props.queue.page?.total ?? rows.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: 36 }}>
              <SelectAll all={selectable} selected={props.selected} onToggleAll={props.onToggleAll} />
            </th>
            {shownColumns.map((column) => (
              <th key={column.id} scope="col" style={{ width: inType(widths.get(column.id) ?? 'auto') }}>
                {t(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={above} span={shownColumns.length + 1} />
          {items.map(({ index, key }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'group')
              return <GroupLine key={key} line={line} span={shownColumns.length + 1} />;
            return (
              <QueueRow
                key={line.shown.row.id}
                shown={line.shown}
                rowIndex={index + 2}
                columns={shownColumns}
                current={line.shown.row.id === props.at}
                selected={props.selected.has(line.shown.row.id)}
                onAt={props.onAt}
                onOpen={props.onOpen}
                onToggle={props.onToggle}
              />
            );
          })}
          <Space height={below} span={shownColumns.length + 1} />
        </tbody>
      </table>
      {noRoom.length === 0 ? null : <NoRoom columns={noRoom} />}
      <MoreRow
        shown={rows.length}
        total={props.queue.page?.total ?? undefined}
        more={
          props.queue.hasMore ? { load: props.queue.loadMore, loading: props.queue.loadingMore } : undefined
        }
      />
    </div>
  );
}

/** Says which of the columns chosen have no room in the pane: nothing is left out unseen. */
function NoRoom(props: { readonly columns: FittedColumns['noRoom'] }) {
  const { t } = useTranslation();
  const names = props.columns.map(({ title }) => t(title)).join(t('common.listJoin'));
  return <p className="cap">{t('queue.noRoom', { names })}</p>;
}

const noRows: readonly ShownRow[] = [];

/** Worked out once for what is loaded, not at each step of scrolling. */
function useLines({ shown, groups }: QueueState) {
  const rows = shown?.rows ?? noRows;
  return useMemo(
    () => ({
      rows,
      lines: linesOf(rows, groups),
      selectable: selectableOf(rows),
    }),
    [rows, groups],
  );
}

/** The server takes no more in one command. */
const mostSelected = 200;

function selectableOf(rows: readonly ShownRow[]): string[] {
  const ids: string[] = [];
  for (const { row, left } of rows) {
    if (left === null) ids.push(row.id);
    if (ids.length === mostSelected) break;
  }
  return ids;
}

/** Fetches the next page before its place is reached. */
function useMorePages({ hasMore, loadingMore, failedMore, loadMore }: QueueState, below: number) {
  const due = hasMore && !loadingMore && !failedMore && below < aheadLines;
  const more = useRef(loadMore);
  more.current = loadMore;
  useEffect(() => {
    if (due) more.current();
  }, [due]);
}

/** As many columns as are shown: one more would take room from them. */
function Space(props: { readonly height: number; readonly span: number }) {
  if (props.height <= 0) return null;
  return (
    <tr className="space">
      <td style={{ height: props.height, padding: 0, border: 0 }} colSpan={props.span} />
    </tr>
  );
}

function SelectAll(props: {
  readonly all: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onToggleAll: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const { all, selected } = props;
  const whole = useMemo(
    () => all.length > 0 && selected.size >= all.length && all.every((id) => selected.has(id)),
    [all, selected],
  );
  return (
    <label className="tick">
      <input
        type="checkbox"
        aria-label={t('queue.selectAll')}
        checked={whole}
        ref={(box) => {
          if (box) box.indeterminate = !whole && props.selected.size > 0;
        }}
        onChange={() => props.onToggleAll(whole ? [] : all)}
      />
    </label>
  );
}

/** Widths grow with the type; headings are in the small size of 12. */
function inType(width: number | 'auto'): string {
  return width === 'auto' ? width : `${width / 12}em`;
}

/** True on a phone's width, where rows become cards. */
function useNarrow(): boolean {
  return useSyncExternalStore(subscribeNarrow, () => matchMedia(narrow).matches);
}

const narrow = '(max-width: 640px)';
function subscribeNarrow(listener: () => void): () => void {
  const media = matchMedia(narrow);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Keeps the row at hand in sight when it changes; scrolling by hand is left alone. */
function useFollowRow(lines: readonly Line[], at: string | undefined, follow: (index: number) => void) {
  const followed = useRef<string>(undefined);
  useEffect(() => {
    if (at === undefined || at === followed.current) return;
    const index = lines.findIndex((line) => line.kind === 'row' && line.shown.row.id === at);
    if (index < 0) return;
    followed.current = at;
    follow(index);
  });
}
