import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

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
