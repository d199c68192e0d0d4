/** Requests for help that ring for this phone or are in its hands, kept sealed for where there is no signal. */
import { useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { listen } from '../live.ts';
import type { Owner } from '../outbox/items.ts';
import { LEAVING } from '../session.ts';
import { useField } from '../state.tsx';
import { keep, kept } from '../sync.ts';
import { db } from '../work.ts';
import type { CallDetail, CallHead, CallWord, KeptCall, RingingCall } from './types.ts';

/** A ring must be heard within five seconds, by a hint or by asking; a phone in a pocket is told by push, message and call. */
const ringMs = 4_000;
const quietMs = 30_000;
const CHANGED = 'gridgov-calls-changed';
/** Something was done with one here: whoever shows them asks again at once. */
export const callsChanged = () => dispatchEvent(new Event(CHANGED));
const UNTAKEN: ReadonlySet<string> = new Set(['calling', 'unanswered']);
/** What is in one's hands changes seldom. */
const ownEvery = 5;

export interface Calls {
  readonly ringing: readonly RingingCall[];
  /** Taken, and not over. */
  readonly own: readonly CallHead[];
}
const NONE: Calls = { ringing: [], own: [] };

/** What rings for this post and what is in its hands; asked for as long as the app is open, where help is used at all. */
export function useCalls(): Calls {
  const { owner, actor } = useField();
  const [calls, setCalls] = useState<Calls>(NONE);
  useEffect(() => {
    let turn = 0;
    const items = async <T>(path: string): Promise<readonly T[] | number> => {
      const { status, body } = await call({ method: 'GET', path, headers: { 'x-post': actor.postId } });
      return status === 200 ? (body.items as readonly T[]) : status;
    };
    const line = listen(actor.postId, callsChanged);
    const rounds = inRounds(async (still) => {
      const ringing = await still(items<RingingCall>('/help/ringing'));
      const isTurn = turn % ownEvery === 0;
      const mine = isTurn ? await still(items<CallHead>('/helps?mine=true&limit=20')) : null;
      turn += 1;
      setCalls((before) => after(before, ringing, mine));
      if (isList(mine)) await forgetOthers(owner, mine);
      // Not a thing of this post, or of this city.
      if (ringing === 401 || ringing === 403 || ringing === 404) return null;
      const isQuiet = line.isOpen() && isList(ringing) && ringing.length === 0;
      return isQuiet || document.visibilityState !== 'visible' ? quietMs : ringMs;
    });
    const again = () => {
      turn = 0;
      rounds.again();
    };
    addEventListener(CHANGED, again);
    return () => {
      rounds.stop();
      line.stop();
      removeEventListener(CHANGED, again);
    };
  }, [owner, actor.postId]);
  return calls;
}

type Still = <T>(answer: Promise<T>) => Promise<T>;

/**
 * Looks, and again after the pause each look gives; null: no more. Stopped too where whoever holds the phone signs out.
 * What a look asks for through `still` does not arrive once it is stopped or begun anew.
 */
function inRounds(look: (still: Still) => Promise<number | null>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;
  const again = () => {
    run += 1;
    const own = run;
    clearTimeout(timer);
    const still: Still = (answer) => answer.then((one) => (run === own ? one : new Promise(() => {})));
    const round = async () => {
      const pause = await still(look(still));
      if (pause !== null) timer = setTimeout(() => void round(), pause);
    };
    void round();
  };
  const stop = () => {
    run += 1;
    clearTimeout(timer);
    removeEventListener(LEAVING, stop);
  };
  addEventListener(LEAVING, stop);
  again();
  return { again, stop };
}

const isList = <T>(answer: readonly T[] | number | null): answer is readonly T[] =>
  answer !== null && typeof answer === 'object';

/** Where no answer came, what was known stays. */
function after(
  before: Calls,
  ringing: readonly RingingCall[] | number,
  mine: readonly CallHead[] | number | null,
): Calls {
  return {
    ringing: isList(ringing) ? ringing : before.ringing,
    own: isList(mine) ? mine.filter(({ stage }) => !UNTAKEN.has(stage)) : before.own,
  };
}

/** What is not in one's hands any more does not stay on the phone. */
async function forgetOthers({ account }: Owner, calls: readonly CallHead[]): Promise<void> {
  const own = new Set(calls.map(({ id }) => id));
  const keys = await db.kept.where('[owner+kind]').equals([account, 'call']).primaryKeys();
  await db.kept.bulkDelete(keys.filter((key) => !own.has(key.split('/')[2] ?? '')));
}

export type Seen = {
  readonly call: KeptCall | null;
  readonly state: 'asking' | 'fresh' | 'old' | 'gone';
  readonly again: () => void;
  readonly openWords: () => void;
  readonly words: 'none' | 'asking' | 'failed' | 'open';
};

const everyMs = 5_000;

function stateOf(status: number): Seen['state'] {
  if (status === 200) return 'fresh';
  return status === 404 || status === 403 ? 'gone' : 'old';
}

/** One request, asked for every few seconds; what was seen last where there is no signal. */
export function useCall(id: string): Seen {
  const { owner, actor } = useField();
  const [held, setHeld] = useState<KeptCall | null>(null);
  const [state, setState] = useState<Seen['state']>('asking');
  const [words, setWords] = useState<Seen['words']>('none');
  const [turn, setTurn] = useState(0);
  const latest = useRef<KeptCall | null>(null);
  const put = (next: KeptCall) => {
    latest.current = next;
    setHeld(next);
    if (next.words !== null) setWords('open');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again at once
  useEffect(() => {
    const headers = { 'x-post': actor.postId };
    const { stop } = inRounds(async (still) => {
      const before = await still(kept<KeptCall>(db, owner, 'call', id));
      if (latest.current === null && before !== null) put(before);
      const { status, body } = await still(call({ method: 'GET', path: `/helps/${id}`, headers }));
      setState(stateOf(status));
      if (status === 200) {
        const next = { detail: body as unknown as CallDetail, words: latest.current?.words ?? null };
        put(next);
        if (next.detail.mine) await keep(db, owner, 'call', id, next);
      }
      return everyMs;
    });
    return stop;
  }, [owner, id, actor.postId, turn]);
  const openWords = async () => {
    if (latest.current === null || words === 'asking') return;
    setWords('asking');
    const { status, body } = await call({
      method: 'POST',
      path: `/helps/${id}/words`,
      body: {},
      headers: { 'x-post': actor.postId },
    });
    if (status !== 200) return setWords('failed');
    const next = { detail: latest.current.detail, words: body.items as readonly CallWord[] };
    put(next);
    await keep(db, owner, 'call', id, next);
  };
  return {
    call: held,
    state,
    words,
    again: () => setTurn((n) => n + 1),
    openWords: () => void openWords(),
  };
}
