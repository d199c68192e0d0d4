import { useQuery } from '@tanstack/react-query';
import { read } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';
import { isStreaming } from '../live.ts';

/** A ring must be heard within five seconds: by a hint of the server, or where none arrive by asking. */
const ringMs = 4_000;
/** A sign of life, and for a hint that was lost. */
const quietMs = 30_000;

export type RingingCase = Reply<'/ringing', 'get'>['items'][number];

/** What rings here now. Asking is a sign of life as well: a desk behind other windows asks all the same. */
export function useRinging(): readonly RingingCase[] {
  const { data } = useQuery({
    queryKey: ['live', 'ringing'],
    queryFn: async ({ signal }) => (await read<Reply<'/ringing', 'get'>>('/ringing', { signal })).items,
    refetchInterval: ({ state }) => (isStreaming() && state.data?.length === 0 ? quietMs : ringMs),
    refetchIntervalInBackground: true,
  });
  return data ?? [];
}
