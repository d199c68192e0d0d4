import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Board = Reply<'/whistles/board', 'get'>;
export type DepartmentLine = Board['departments'][number];
export type StreetLine = Board['streets'][number];

const key = ['live', 'trades', 'whistles', 'board'] as const;

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
