import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';
import { commandId } from '../../commandId.ts';

export type Deputy = Reply<'/me/deputies', 'get'>[number];

const key = ['deputies'] as const;

export function useDeputies() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<readonly Deputy[]>('/me/deputies', { signal }),
  });
}

export function useColleagues(name: string) {
  return useQuery({
    queryKey: ['colleagues', name],
    queryFn: ({ signal }) =>
      read<Reply<'/me/colleagues', 'get'>>('/me/colleagues', { query: { name }, signal }),
    enabled: name.trim() !== '',
  });
}

export interface Wish {
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export function useNameDeputy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Wish) =>
      send<{ readonly id: string }>('POST', '/me/deputies', { body, commandId: commandId(Date.now()) }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** Ends one; the posts somebody may act in change with it. */
export function useEndDeputy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send<void>('POST', `/me/deputies/${id}/end`),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key }),
        client.invalidateQueries({ queryKey: ['me'] }),
      ]),
  });
}
