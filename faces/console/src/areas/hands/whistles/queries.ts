import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Board = Reply<'/whistles/board', 'get'>;
export type DepartmentLine = Board['departments'][number];
export type StreetLine = Board['streets'][number];

const key = ['live', 'trades', 'whistles', 'board'] as const;

export type OfMatter = Reply<'/issues/{id}/whistles', 'get'>;
export type Suggested = Reply<'/whistles/suggestions', 'get'>['items'][number];

/**
 * Whistles blown from a matter, read anew with each step of it and not with every live hint: whoever gave it away has lost
 * sight of it.
 */
export function useOfMatter(id: string | undefined, version = 0) {
  return useQuery({
    queryKey: ['whistles-of', id, version],
    queryFn: ({ signal }) => read<OfMatter>(`/issues/${id}/whistles`, { signal }),
    placeholderData: keepPreviousData,
    enabled: id !== undefined,
  });
}

/** Whom to call, as soon as class and street are known. */
export function useSuggested(classCode: string | undefined, street: string | undefined) {
  return useQuery({
    queryKey: ['whistle-suggestions', classCode, street],
    queryFn: async ({ signal }) =>
      (
        await read<Reply<'/whistles/suggestions', 'get'>>('/whistles/suggestions', {
          query: { classCode, street },
          signal,
        })
      ).items,
    enabled: classCode !== undefined && street !== undefined,
  });
}

/** `month`: `202612`; the present one where it is left out. */
export function useBoard(month: string | undefined) {
  return useQuery({
    queryKey: [...key, month],
    queryFn: ({ signal }) => read<Board>('/whistles/board', { query: { month }, signal }),
    refetchInterval: 60_000,
  });
}

export function useExplain(month: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: string) =>
      send<{ readonly words: string }>('PUT', `/whistles/board/${month}/reason`, { body: { words } }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
