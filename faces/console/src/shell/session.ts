import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api.ts';

/** A post of the signed-in person. */
export interface Post {
  readonly id: string;
  readonly kind: string;
  /** 街道派遣员 */
  readonly name: string;
  /** Code of the area, empty for the whole city. */
  readonly area: string;
  /** 福海街道; the city's name for the whole city. */
  readonly place: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** Whose post it is, masked, where one only stands in for them. */
  readonly deputyFor?: string;
}

export interface Me {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly passwordExpired: boolean;
  };
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly acting: Post | null;
  readonly posts: readonly Post[];
  readonly rights: readonly string[];
}

/** Where somebody works, in one word: the unit, else the area. */
export function placeOf(post: Post): string {
  return post.unitName ?? post.place;
}

export interface SignIn {
  readonly name: string;
  readonly password: string;
}

export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly about: string;
}

export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => read<Me>('/me', { signal }),
    staleTime: 60_000,
  });
}

/** Whether the post at hand has a right; for what is not said by a matter's own `allowed`. */
export function useRight(right: string): boolean {
  return useMe().data?.rights.includes(right) ?? false;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => send<Me>('POST', '/session', { body }),
    // What was read before belonged to another person.
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(['me'], me);
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

/** Takes another post: everything shown belongs to the old one, so all of it is read again. */
export function useTakePost() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (postId: string) => send<Me>('PUT', '/me/post', { body: { postId } }),
    onSuccess: async (me) => {
      client.setQueryData(['me'], me);
      await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    },
  });
}

/** Accounts of a demonstration city; elsewhere the server has none. */
interface WaysToSignIn {
  readonly provider: { readonly start: string; readonly signOut: string } | null;
}

/** What this installation offers besides account and password. */
export function useWaysToSignIn() {
  return useQuery({
    queryKey: ['ways-to-sign-in'],
    queryFn: ({ signal }) => read<WaysToSignIn>('/session/ways', { signal }),
    meta: { mayBeSignedOut: true },
    retry: false,
  });
}

export function useDemoAccounts() {
  return useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => read<readonly DemoAccount[]>('/session/demo-accounts', { signal }),
    meta: { mayBeSignedOut: true },
    retry: false,
  });
}
