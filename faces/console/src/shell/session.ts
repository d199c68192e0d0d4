import type { PasskeyAsked } from '@gridgov/ui/passkey.ts';
import { askPasskey } from '@gridgov/ui/passkey.ts';
import type { QueryClient } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api.ts';
import { stopPush } from '../push.ts';
import { noteSignedIn, wasSignedIn } from './presence.ts';

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
  /** Whose post it is, where one only stands in for them. */
  readonly deputyFor?: string;
}

export interface Me {
  readonly account: {
    readonly id: string;
    readonly name: string;
    /** In which this person is written to. */
    readonly language: 'zh' | 'en';
    readonly passwordExpired: boolean;
    /** A post asks for a second factor; nothing but setting one up is possible. */
    readonly factorMissing: boolean;
  };
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly acting: Post | null;
  readonly posts: readonly Post[];
  readonly rights: readonly string[];
  /** Systems the city does not use. */
  readonly unused: readonly string[];
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
    queryFn: async ({ signal }) => {
      const me = await read<Me>('/me', { signal });
      noteSignedIn(true);
      return me;
    },
    staleTime: 60_000,
  });
}

/** Whether the post at hand has a right; for what is not said by a matter's own `allowed`. */
export function useRight(right: string): boolean {
  return useMe().data?.rights.includes(right) ?? false;
}

/** Whether the city uses a system; true until it is known. */
export function useSystem(system: string): boolean {
  return useMe().data?.unused.includes(system) !== true;
}

/** The password was right; the sign-in goes on with one of these. */
export interface SecondStep {
  readonly step: string;
  readonly second: readonly ('code' | 'passkey')[];
}

/** Gives the second step where the account has one, nothing where the session is open. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: SignIn) => {
      const answer = await send<Me | SecondStep>('POST', '/session', { body });
      if ('step' in answer) return answer;
      // What was read before belonged to another person.
      client.clear();
      noteSignedIn(true);
      client.setQueryData(['me'], answer);
      return null;
    },
  });
}

/** Everything was right by another way than the password alone: reads who one is now. */
async function entered(client: QueryClient): Promise<void> {
  client.clear();
  noteSignedIn(true);
  client.setQueryData(['me'], await read<Me>('/me'));
}

export function useSignInWithCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { readonly step: string; readonly code: string }) => {
      await send<void>('POST', '/session/code', { body });
      await entered(client);
    },
  });
}

export function useSignInWithPasskey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const asked = await send<PasskeyAsked>('POST', '/session/passkey/options');
      const answer = await askPasskey(asked.options);
      await send<void>('POST', '/session/passkey', { body: { step: asked.step, answer } });
      await entered(client);
    },
  });
}

const waysQuery = {
  queryKey: ['ways-to-sign-in'],
  queryFn: () => read<WaysToSignIn>('/session/ways'),
  meta: { mayBeSignedOut: true },
  retry: false,
} as const;

/** Where the city has an identity provider, the session there ends too: the browser goes by it. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      // Whoever sits down here next must not read what the one before is told. Without an answer they still leave.
      await stopPush().catch(() => undefined);
      const ways = await client.ensureQueryData(waysQuery).catch(() => null);
      const there = ways?.provider?.signOut;
      if (there === undefined) return send<void>('DELETE', '/session');
      // Back from there it is a first visit, not a session that ran out.
      noteSignedIn(false);
      location.assign(there);
      // The page is left; nothing on it may go on as if the answer were there.
      return new Promise<void>(() => undefined);
    },
    onSuccess: () => {
      noteSignedIn(false);
      client.clear();
    },
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

/** Whether sign-in comes first. Without an answer the page itself says what is the matter. */
export async function mustSignIn(client: QueryClient): Promise<boolean> {
  if (wasSignedIn()) return false;
  const ways = await client.ensureQueryData(waysQuery).catch(() => null);
  return ways?.signedIn === false;
}

interface WaysToSignIn {
  readonly signedIn: boolean;
  readonly provider: { readonly start: string; readonly signOut: string } | null;
}

/** What this installation offers besides account and password. */
export function useWaysToSignIn() {
  return useQuery(waysQuery);
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
