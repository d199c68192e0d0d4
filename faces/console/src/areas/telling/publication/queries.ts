import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useFilters } from '../../../admin/filters.ts';
import type { QueryValue } from '../../../api.ts';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Photo = Reply<'/publication/photos', 'get'>['items'][number];
export type Wording = Reply<'/publication/texts', 'get'>['items'][number];
export type Notice = Reply<'/publication/notices', 'get'>[number];
export type Office = Reply<'/publication/offices', 'get'>[number];
export type DataRequest = Reply<'/residents/requests', 'get'>[number];

/** Shares of the picture's width and height, from its upper left corner. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function useList<Row>(path: string, query: Readonly<Record<string, boolean | undefined>> = {}) {
  return useQuery({
    queryKey: ['admin', 'publication', path, query],
    queryFn: ({ signal }) => read<readonly Row[]>(path, { query, signal }),
  });
}

const flag = (on: boolean) => (on ? true : undefined);

type Page<Row> = { readonly items: readonly Row[]; readonly next: string | null };
export type Pages<Row> = UseInfiniteQueryResult<InfiniteData<Page<Row>>>;

/** A list of the desk page by page, narrowed as the address says. */
function usePages<Row>(path: string, query: Readonly<Record<string, QueryValue>>): Pages<Row> {
  const [{ area, class: code }] = useFilters();
  const asked = { ...query, area, class: code };
  return useInfiniteQuery({
    queryKey: ['admin', 'publication', path, asked],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Row>>(path, { query: { ...asked, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function usePhotos(decided: boolean): Pages<Photo> {
  const [{ when, let: out }] = useFilters();
  const published = decided && out !== undefined ? out === 'yes' : undefined;
  return usePages<Photo>('/publication/photos', { decided: flag(decided), when, published });
}
export const useWordings = (worded: boolean) =>
  usePages<Wording>('/publication/texts', { worded: flag(worded) });
/** Classes there are; they change with the rules. */
export const useClasses = () =>
  useQuery({
    queryKey: ['publication', 'classes'],
    queryFn: ({ signal }) => read<Reply<'/portal/classes', 'get'>>('/portal/classes', { signal }),
    staleTime: 10 * 60_000,
  });
export const useNotices = () => useList<Notice>('/publication/notices');
export const useOffices = () => useList<Office>('/publication/offices');
export const useRequests = (answered: boolean) =>
  useList<DataRequest>('/residents/requests', { answered: flag(answered) });

export const photoPath = ({ id, fileId }: Photo) => `/publication/photos/${id}/${fileId}`;
