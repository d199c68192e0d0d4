import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';

export type Area = Reply<'/areas', 'get'>[number];
export type AreaDetail = Reply<'/areas/{code}', 'get'>;
export type Level = Area['level'];

// Areas change with a new version of the map, a few times a year.
const staleTime = 10 * 60_000;

/** Areas directly below one; `here` is the caller's own. */
export function useAreas(parent: string | undefined) {
  return useQuery({
    queryKey: ['areas', 'below', parent],
    queryFn: ({ signal }) => read<readonly Area[]>('/areas', { query: { parent }, signal }),
    enabled: parent !== undefined,
    staleTime,
  });
}

export function useArea(code: string | undefined) {
  return useQuery({
    queryKey: ['areas', 'one', code],
    queryFn: ({ signal }) => read<AreaDetail>(`/areas/${code ?? ''}`, { signal }),
    enabled: code !== undefined && code !== '',
    staleTime,
  });
}

/** The level of a code by its digits. */
export function levelOf(code: string): Level {
  if (code.length >= 15) return 'grid';
  if (code.length >= 12) return 'community';
  if (code.length >= 9) return 'street';
  return code.endsWith('00') ? 'city' : 'district';
}

/** The code one level up, undefined above the districts. */
export function parentOf(code: string): string | undefined {
  const digits = { grid: 12, community: 9, street: 6, district: 0, city: 0 }[levelOf(code)];
  return digits === 0 ? undefined : code.slice(0, digits);
}
