import { useQuery } from '@tanstack/react-query';
import { useRead } from '../../../admin/read.ts';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

export type RosterLine = Reply<'/people', 'get'>['items'][number];
export type Person = Reply<'/people/{id}', 'get'>;
export type HeldPost = Person['posts'][number];

export function usePerson(id: string) {
  return useRead<Person>(`/people/${id}`);
}

export function useUnitName(id: string | null) {
  return useQuery({
    queryKey: ['admin', 'unit', id],
    queryFn: ({ signal }) => read<Reply<'/units/{id}', 'get'>>(`/units/${id ?? ''}`, { signal }),
    enabled: id !== null,
    staleTime: 10 * 60_000,
  });
}

/** Asks for the number; the look and its reason are recorded by the server. */
export async function revealPhone(personId: string, reason: string): Promise<string | null> {
  const { phone } = await send<Reply<'/people/{id}/phone', 'post'>>('POST', `/people/${personId}/phone`, {
    body: { reason },
  });
  return phone;
}
