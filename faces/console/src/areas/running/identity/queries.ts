import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Own = Reply<'/me/sign-in', 'get'>;
export type Passkey = Own['passkeys'][number];
export type IdentityRule = Reply<'/identity-rules', 'get'>['items'][number];
export type FactorRule = Reply<'/second-factor-rules', 'get'>['items'][number];

export function useOwnSignIn() {
  return useQuery({
    queryKey: ['admin', 'own-sign-in'],
    queryFn: ({ signal }) => read<Own>('/me/sign-in', { signal }),
  });
}

export function useIdentityRules() {
  return useQuery({
    queryKey: ['admin', 'identity-rules'],
    queryFn: ({ signal }) => read<Reply<'/identity-rules', 'get'>>('/identity-rules', { signal }),
  });
}

export function useFactorRules() {
  return useQuery({
    queryKey: ['admin', 'second-factor-rules'],
    queryFn: ({ signal }) => read<Reply<'/second-factor-rules', 'get'>>('/second-factor-rules', { signal }),
  });
}
