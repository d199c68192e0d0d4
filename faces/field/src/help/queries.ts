/** What rings for this phone, and the requests for help in its hands. */
import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { forgetOthers } from '../cases/queries.ts';
import { casesChanged, inRounds, onCasesChanged } from '../cases/rounds.ts';
import type { CaseHead, PhoneTrade } from '../cases/types.ts';
import { listen } from '../live.ts';
import { useField } from '../state.tsx';

export const HELPS: PhoneTrade = { path: 'helps', kind: 'call', everyMs: 5_000 };

/** A ring must be heard within five seconds, by a hint or by asking; a phone in a pocket is told by push, message and call. */
const ringMs = 4_000;
const quietMs = 30_000;
const UNTAKEN: ReadonlySet<string> = new Set(['calling', 'unanswered']);
/** What is in one's hands changes seldom. */
const ownEvery = 5;

/** What rings for this phone now, of any trade. */
interface RingingCall {
  readonly id: string;
  readonly trade: string;
  readonly tradeLabel: string;
  readonly number: string;
  readonly says: string;
}
interface Calls {
  readonly ringing: readonly RingingCall[];
  /** Taken, and not over. */
  readonly own: readonly CaseHead[];
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
    const line = listen(actor.postId, casesChanged);
    const rounds = inRounds(async (still) => {
      const ringing = await still(items<RingingCall>('/ringing'));
      const isTurn = turn % ownEvery === 0;
      const mine = isTurn ? await still(items<CaseHead>('/helps?mine=true&limit=20')) : null;
      turn += 1;
      setCalls((before) => after(before, ringing, mine));
      if (isList(mine)) await forgetOthers(owner, HELPS, mine);
      // Signed out, or a server of the version before.
      if (ringing === 401 || ringing === 403 || ringing === 404) return null;
      const isQuiet = line.isOpen() && isList(ringing) && ringing.length === 0;
      return isQuiet || document.visibilityState !== 'visible' ? quietMs : ringMs;
    });
    const forget = onCasesChanged(() => {
      turn = 0;
      rounds.again();
    });
    return () => {
      rounds.stop();
      line.stop();
      forget();
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
  mine: readonly CaseHead[] | number | null,
): Calls {
  return {
    ringing: isList(ringing) ? ringing : before.ringing,
    own: isList(mine) ? mine.filter(({ stage }) => !UNTAKEN.has(stage)) : before.own,
  };
}
