import { BEAT_EVERY } from '@gridgov/domain/work/duty/beat.ts';
import { useQuery } from '@tanstack/react-query';
import { send } from '../api.ts';
import { useRight, useSystem } from './session.ts';

const askEvery = 5 * 60_000;

/** Whoever is on duty at a desk is there as well: the open console says so every half minute, and nothing off duty. */
export function useDutyBeat(): void {
  const used = useSystem('duty');
  const may = useRight('duty.read');
  useQuery({
    queryKey: ['duty-beat'],
    queryFn: () => send<{ readonly onDutyUntil: number | null }>('POST', '/me/duty-beat'),
    enabled: used && may,
    refetchInterval: (query) => (query.state.data?.onDutyUntil == null ? askEvery : BEAT_EVERY),
    refetchIntervalInBackground: true,
    retry: false,
  });
}
