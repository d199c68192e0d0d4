import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { QueryValue } from '../api.ts';
import { read } from '../api.ts';

type Query = Readonly<Record<string, QueryValue>>;

interface Options {
  readonly query?: Query;
  /** Not asked as long as this is false. */
  readonly enabled?: boolean;
  /** What was read before stays in sight while the next is fetched. */
  readonly keep?: boolean;
}

/** Reads an address of the API; read again after any change of an administration page. */
export function useRead<T>(path: string, { query = {}, enabled = true, keep = false }: Options = {}) {
  return useQuery({
    queryKey: ['admin', path, query],
    queryFn: ({ signal }) => read<T>(path, { query, signal }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

interface Page<Row> {
  readonly items: readonly Row[];
  /** Where the next page begins; lists that come whole have none. */
  readonly next?: string | null;
}

/** Reads a list page by page. */
export function usePages<Row>(path: string, query: Query, keep = false) {
  return useInfiniteQuery({
    queryKey: ['admin', path, 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Row>>(path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}
