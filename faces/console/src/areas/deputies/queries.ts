import { useQuery } from '@tanstack/react-query';
import { read } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';

export type Deputy = Reply<'/me/deputies', 'get'>[number];

const key = ['admin', 'deputies'] as const;

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
