import { useRead } from '../../../admin/read.ts';
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
  return useRead<AccountDetail>(`/accounts/${id}`);
}

export function usePolicy() {
  return useRead<Policy>('/account-policy');
}
