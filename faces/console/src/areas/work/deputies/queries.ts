import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Deputy = Reply<'/me/deputies', 'get'>[number];

export type Colleague = Reply<'/me/colleagues', 'get'>[number];

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

/** Posts of one's own people, by the beginning of their names; none where one leads nobody. */
export function usePeopleLed(name: string, mayLead: boolean) {
  return useQuery({
    queryKey: ['people-led', name],
    queryFn: ({ signal }) =>
      read<Reply<'/me/people-led', 'get'>>('/me/people-led', { query: { name }, signal }),
    enabled: mayLead,
    placeholderData: (before) => before,
  });
}

/** Who could stand in for a post of one's people. */
export function useColleaguesOf(post: string, name: string) {
  return useQuery({
    queryKey: ['colleagues', post, name],
    queryFn: ({ signal }) =>
      read<Reply<'/posts/{id}/colleagues', 'get'>>(`/posts/${post}/colleagues`, { query: { name }, signal }),
    enabled: post !== '' && name.trim() !== '',
  });
}
