import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';
import { commandId } from '../../commandId.ts';

export type Account = Reply<'/accounts', 'get'>['items'][number];
export type AccountDetail = Reply<'/accounts/{id}', 'get'>;
export type Policy = Reply<'/account-policy', 'get'>;
export type Token = Reply<'/tokens', 'get'>['items'][number];
/** A secret the server tells once. */
export interface Secret {
  readonly name: string;
  readonly text: string;
}

export function useAccount(id: string) {
  return useQuery({
    queryKey: ['admin', 'account', id],
    queryFn: ({ signal }) => read<AccountDetail>(`/accounts/${id}`, { signal }),
  });
}

export function usePolicy() {
  return useQuery({
    queryKey: ['admin', 'account-policy'],
    queryFn: ({ signal }) => read<Policy>('/account-policy', { signal }),
  });
}

export function usePeopleNamed(name: string) {
  return useQuery({
    queryKey: ['admin', 'people-named', name],
    queryFn: ({ signal }) => read<Reply<'/people', 'get'>>('/people', { query: { name, limit: 20 }, signal }),
    enabled: name.trim() !== '',
  });
}

interface Change {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** Any change of this area; every list of it is read again afterwards. */
export function useChange<Answer = void>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: Change) =>
      send<Answer>(method, path, {
        commandId: commandId(Date.now()),
        ...(body === undefined ? {} : { body }),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
}
