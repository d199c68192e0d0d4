import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';
import { commandId } from '../../commandId.ts';

export type RosterLine = Reply<'/people', 'get'>['items'][number];
export type Person = Reply<'/people/{id}', 'get'>;
export type HeldPost = Person['posts'][number];

export function usePerson(id: string) {
  return useQuery({
    queryKey: ['admin', 'person', id],
    queryFn: ({ signal }) => read<Person>(`/people/${id}`, { signal }),
  });
}

/** People whose name begins so, in one's own area. */
export function usePeopleNamed(name: string) {
  return useQuery({
    queryKey: ['admin', 'people-named', name],
    queryFn: ({ signal }) => read<Reply<'/people', 'get'>>('/people', { query: { name, limit: 20 }, signal }),
    enabled: name.trim() !== '',
  });
}

export function useUnitsNamed(text: string) {
  return useQuery({
    queryKey: ['admin', 'units-named', text],
    queryFn: ({ signal }) => read<Reply<'/units', 'get'>>('/units', { query: { text, limit: 20 }, signal }),
    enabled: text.trim() !== '',
  });
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

/** A change to a person's posts; the page is told anew afterwards. */
export function usePostChange<Answer>(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      send<Answer>('POST', path, { body, commandId: commandId(Date.now()) }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['admin', 'person', personId] }),
        client.invalidateQueries({ queryKey: ['admin', '/people'] }),
      ]),
  });
}
