import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api.ts';

/** A post of the signed-in person with the area it covers. */
export interface Seat {
  readonly id: string;
  readonly place: string;
  readonly post: string;
}

export interface Me {
  /** Masked, as shown to oneself in the bar. */
  readonly name: string;
  readonly seat: Seat;
  readonly seats: readonly Seat[];
  /** Areas of the console this post may enter. */
  readonly areas: readonly string[];
  readonly mayReport: boolean;
  readonly overdue: number;
  readonly messages: number;
}

export interface SignIn {
  readonly account: string;
  readonly password: string;
  readonly code?: string;
}

export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly about: string;
}

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => read<Me>('/me', { signal }) });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => send<{ readonly needsCode?: boolean }>('POST', '/session', { body }),
    onSuccess: (answer) => {
      if (answer?.needsCode !== true) client.clear();
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<void>('DELETE', '/session'),
    onSuccess: () => client.clear(),
  });
}

/** Takes another seat: everything shown belongs to the old one, so all of it is read again. */
export function useTakeSeat() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seat: string) => send<void>('PUT', '/session/seat', { body: { seat } }),
    onSuccess: () => client.resetQueries(),
  });
}

/** Accounts of a demonstration city; elsewhere the server has none. */
export function useDemoAccounts() {
  return useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => read<readonly DemoAccount[]>('/session/demo-accounts', { signal }),
    meta: { mayBeSignedOut: true },
    retry: false,
  });
}
