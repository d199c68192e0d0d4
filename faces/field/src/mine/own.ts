/** Which file and which statements are one's own, kept for where there is no signal. */
import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { inRounds, onCasesChanged } from '../cases/rounds.ts';
import { useField } from '../state.tsx';
import { keep, kept } from '../sync.ts';
import { db } from '../work.ts';
import { isEngaged } from './trade.ts';

const EVERY_MS = 60_000;

export interface OwnStatement {
  readonly id: string;
  readonly stage: string;
  readonly yuan: number;
  readonly points: number;
  readonly worker: { readonly id: string };
}
export interface OwnMonth {
  readonly month: string;
  readonly months: readonly string[];
  readonly items: readonly OwnStatement[];
}

export type Own<T> = { readonly value: T | null; readonly state: 'asking' | 'fresh' | 'old' };

/** What the server says at an address, or said last; asked for whoever has a file, or for everybody. */
export function useKept<T>(name: string, path: string, everybody = false): Own<T> {
  const { owner, actor } = useField();
  const [own, setOwn] = useState<Own<T>>({ value: null, state: 'asking' });
  const asks = everybody || isEngaged(actor.post);
  useEffect(() => {
    if (!asks) return;
    const headers = { 'x-post': actor.postId };
    const rounds = inRounds(async (still) => {
      const before = await still(kept<T>(db, owner, 'cases', name));
      setOwn(({ state }) => ({ value: before, state }));
      const { status, body } = await still(call({ method: 'GET', path, headers }));
      if (status === 200) await keep(db, owner, 'cases', name, body);
      setOwn({ value: status === 200 ? (body as T) : before, state: status === 200 ? 'fresh' : 'old' });
      // Not a thing of this city.
      return status === 401 || status === 403 || status === 404 ? null : EVERY_MS;
    });
    const forget = onCasesChanged(rounds.again);
    return () => {
      rounds.stop();
      forget();
    };
  }, [owner, asks, actor.postId, name, path]);
  return own;
}

/** The newest month there is a statement of, or the one that is named. */
export function useOwnMonth(
  month: string | undefined,
): Own<OwnMonth> & { readonly one: OwnStatement | null } {
  const { me } = useField();
  const query = month === undefined ? '' : `?month=${month}`;
  const own = useKept<OwnMonth>(`pay ${month ?? ''}`, `/statements/month${query}`);
  const one = own.value?.items.find(({ worker }) => worker.id === me.person?.id) ?? null;
  return { ...own, one };
}

export interface Card {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly scan?: string;
}

/** The certificate that was made last; what its code holds is kept, so that it can be shown at a door without a signal. */
export function useCard(file: string): Card | null {
  const { value } = useKept<{ readonly papers: readonly Card[] }>('card', `/workers/${file}/papers`);
  return value?.papers.find(({ kind }) => kind === 'worker_certificate') ?? null;
}
