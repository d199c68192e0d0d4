import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';
import { useMe } from './session.ts';

export type TradeEntry = Reply<'/trades', 'get'>['items'][number];

/** The trades the post at hand may use, beside the loop; their pages are made from what the server says. */
export function useTrades() {
  const signedIn = useMe().data !== undefined;
  return useQuery({
    queryKey: ['trades'],
    queryFn: async ({ signal }) => (await read<Reply<'/trades', 'get'>>('/trades', { signal })).items,
    enabled: signedIn,
    staleTime: 600_000,
  });
}
