import { useEffect, useMemo, useRef, useState } from 'react';
import type { QueueAsk } from '../queries.ts';
import { useQueue, useQueueDelta } from '../queries.ts';
import type { IssuePage, RowGroup } from '../types.ts';
import type { Shown } from './queueRows.ts';
import { addPage, showRows, takeDelta } from './queueRows.ts';

export interface QueueState {
  readonly shown: Shown | null;
  readonly page: IssuePage | null;
  readonly groups: Readonly<Partial<Record<RowGroup, number>>>;
  readonly error: unknown;
  readonly loading: boolean;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  /** The last page asked for did not come; it is asked again by hand. */
  readonly failedMore: boolean;
  readonly loadMore: () => void;
  /** Reads the queue anew: shows what waited, drops what left. */
  readonly refresh: () => void;
}

const noGroups: QueueState['groups'] = {};

/** A queue as it is read: pages loaded one after another, and what happened meanwhile laid over them. */
export function useQueueState(ask: QueueAsk): QueueState {
  const queue = useQueue(ask);
  const pages = queue.data?.pages;
  const first = pages?.[0] ?? null;
  const [over, setOver] = useState<Shown | null>(null);
  const base = useRef<readonly IssuePage[]>(undefined);
  useEffect(() => {
    if (pages === undefined) return setOver(null);
    const before = base.current;
    base.current = pages;
    // A further page keeps what is laid over; another first page starts anew.
    const grown = before !== undefined && pages.length > before.length && pages[0] === before[0];
    setOver((shown) => (grown && shown !== null ? addPage(shown, lastRows(pages)) : build(pages)));
  }, [pages]);
  const delta = useQueueDelta(ask, first?.asOf);
  useEffect(() => {
    const news = delta.data;
    if (news !== undefined) setOver((shown) => (shown === null ? shown : takeDelta(shown, news)));
  }, [delta.data]);
  return useMemo(
    () => ({
      shown: over,
      page: first,
      groups: first?.groups ?? noGroups,
      error: queue.error,
      loading: queue.isPending,
      hasMore: queue.hasNextPage,
      loadingMore: queue.isFetchingNextPage,
      failedMore: queue.isFetchNextPageError,
      loadMore: () => void queue.fetchNextPage(),
      refresh: () => void queue.refetch(),
    }),
    [over, first, queue],
  );
}

function build(pages: readonly IssuePage[]): Shown {
  const [first, ...rest] = pages;
  const start = showRows(first?.rows ?? [], first?.asOf ?? '');
  return rest.reduce((shown, page) => addPage(shown, page.rows), start);
}

function lastRows(pages: readonly IssuePage[]) {
  return pages.at(-1)?.rows ?? [];
}
