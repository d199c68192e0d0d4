/** Cases of other trades in one's hands, kept sealed for where there is no signal. */
import { useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import type { Owner } from '../outbox/items.ts';
import { useField } from '../state.tsx';
import { keep, kept } from '../sync.ts';
import { db } from '../work.ts';
import { inRounds } from './rounds.ts';
import type { CaseDetail, CaseHead, CaseWord, KeptCase, PhoneTrade } from './types.ts';

/** What is not in one's hands any more does not stay on the phone. */
export async function forgetOthers(
  { account }: Owner,
  { kind }: PhoneTrade,
  heads: readonly CaseHead[],
): Promise<void> {
  const own = new Set(heads.map(({ id }) => id));
  const keys = await db.kept.where('[owner+kind]').equals([account, kind]).primaryKeys();
  await db.kept.bulkDelete(keys.filter((key) => !own.has(key.split('/')[2] ?? '')));
}

export type Seen = {
  readonly kept: KeptCase | null;
  readonly state: 'asking' | 'fresh' | 'old' | 'gone';
  readonly again: () => void;
  readonly openWords: () => void;
  readonly words: 'none' | 'asking' | 'failed' | 'open';
};

function stateOf(status: number): Seen['state'] {
  if (status === 200) return 'fresh';
  return status === 404 || status === 403 ? 'gone' : 'old';
}

/** One case, asked for every few seconds; what was seen last where there is no signal. */
export function useCase(trade: PhoneTrade, id: string): Seen {
  const { owner, actor } = useField();
  const [held, setHeld] = useState<KeptCase | null>(null);
  const [state, setState] = useState<Seen['state']>('asking');
  const [words, setWords] = useState<Seen['words']>('none');
  const [turn, setTurn] = useState(0);
  const latest = useRef<KeptCase | null>(null);
  const put = (next: KeptCase) => {
    latest.current = next;
    setHeld(next);
    if (next.words !== null) setWords('open');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again at once
  useEffect(() => {
    const headers = { 'x-post': actor.postId };
    const { stop } = inRounds(async (still) => {
      const before = await still(kept<KeptCase>(db, owner, trade.kind, id));
      if (latest.current === null && before !== null) put(before);
      const { status, body } = await still(call({ method: 'GET', path: `/${trade.path}/${id}`, headers }));
      setState(stateOf(status));
      if (status === 200) {
        const next = { detail: body as unknown as CaseDetail, words: latest.current?.words ?? null };
        put(next);
        if (next.detail.mine || trade.own) await keep(db, owner, trade.kind, id, next);
      }
      return trade.everyMs;
    });
    return stop;
  }, [owner, trade, id, actor.postId, turn]);
  const openWords = async () => {
    if (latest.current === null || words === 'asking') return;
    setWords('asking');
    const headers = { 'x-post': actor.postId };
    const path = `/${trade.path}/${id}/words`;
    const { status, body } = await call({ method: 'POST', path, body: {}, headers });
    if (status !== 200) return setWords('failed');
    const next = { detail: latest.current.detail, words: body.items as readonly CaseWord[] };
    put(next);
    await keep(db, owner, trade.kind, id, next);
  };
  return {
    kept: held,
    state,
    words,
    again: () => setTurn((n) => n + 1),
    openWords: () => void openWords(),
  };
}
