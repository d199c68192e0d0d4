import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Own = Reply<'/me/sign-in', 'get'>;
export type Passkey = Own['passkeys'][number];
export type IdentityRule = Reply<'/identity-rules', 'get'>['items'][number];
export type FactorRule = Reply<'/second-factor-rules', 'get'>['items'][number];

export function useOwnSignIn() {
  return useRead<Own>('/me/sign-in');
}

export function useIdentityRules() {
  return useRead<Reply<'/identity-rules', 'get'>>('/identity-rules');
}

export function useFactorRules() {
  return useRead<Reply<'/second-factor-rules', 'get'>>('/second-factor-rules');
}
