/** Requests for help that ring for this phone or are in its hands, kept sealed for where there is no signal. */
import { useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import type { Owner } from '../outbox/items.ts';
import { useField } from '../state.tsx';
import { keep, kept } from '../sync.ts';
import { db } from '../work.ts';
import type { CallDetail, CallHead, CallWord, KeptCall, RingingCall } from './types.ts';

/** A ring must be heard within five seconds; a phone in a pocket is told by push, message and call. */
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    let turn = 0;
    const items = async <T>(path: string): Promise<readonly T[] | number> => {
      const { status, body } = await call({ method: 'GET', path, headers: { 'x-post': actor.postId } });
      return status === 200 ? (body.items as readonly T[]) : status;
    };
    const look = async () => {
      const ringing = await items<RingingCall>('/help/ringing');
      const mine = turn % ownEvery === 0 ? await items<CallHead>('/helps?mine=true&limit=20') : null;
      turn += 1;
      if (gone) return;
      setCalls((before) => after(before, ringing, mine));
      if (isList(mine)) await forgetOthers(owner, mine);
      // Not a thing of this post, or of this city.
      const none = ringing === 401 || ringing === 403 || ringing === 404;
      if (!none && !gone) timer = setTimeout(() => void look(), pauseNow());
    };
    const again = () => {
      clearTimeout(timer);
      turn = 0;
      void look();
    };
    addEventListener(CHANGED, again);
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
      removeEventListener(CHANGED, again);
    };
  }, [owner, actor.postId]);
  return calls;
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

const pauseNow = () => (document.visibilityState === 'visible' ? ringMs : quietMs);

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const headers = { 'x-post': actor.postId };
    const look = async () => {
      const { status, body } = await call({ method: 'GET', path: `/helps/${id}`, headers });
      if (gone) return;
      setState(stateOf(status));
      if (status === 200) {
        const next = { detail: body as unknown as CallDetail, words: latest.current?.words ?? null };
        put(next);
        if (next.detail.mine) await keep(db, owner, 'call', id, next);
      }
      timer = gone ? undefined : setTimeout(() => void look(), everyMs);
    };
    const begin = async () => {
      const before = await kept<KeptCall>(db, owner, 'call', id);
      if (gone) return;
      if (latest.current === null && before !== null) put(before);
      await look();
    };
    void begin();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
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
