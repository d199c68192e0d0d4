import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Deputy = Reply<'/me/deputies', 'get'>[number];

export const useDeputies = () => useRead<readonly Deputy[]>('/me/deputies');

/** Who could stand in for a post, by the beginning of their name. */
export function useColleagues(path: string, name: string, enabled: boolean) {
  return useRead<Reply<'/me/colleagues', 'get'>>(path, {
    query: { name },
    enabled: enabled && name.trim() !== '',
  });
}

/** Posts of one's own people, by the beginning of their names; none where one leads nobody. */
export function usePeopleLed(name: string, enabled: boolean) {
  return useRead<Reply<'/me/people-led', 'get'>>('/me/people-led', { query: { name }, enabled, keep: true });
}
