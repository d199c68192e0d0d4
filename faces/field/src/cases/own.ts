/** The list of what waits for this post in another trade, kept for where there is no signal, each case with it. */
import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import type { Owner } from '../outbox/items.ts';
import { useField } from '../state.tsx';
import { keep, kept } from '../sync.ts';
import { db } from '../work.ts';
import { forgetOthers } from './queries.ts';
import { inRounds, onCasesChanged } from './rounds.ts';
import type { CaseDetail, CaseHead, KeptCase, PhoneTrade } from './types.ts';

const listEveryMs = 60_000;
const NONE: readonly CaseHead[] = [];

/** `seat`: how the seats begin that have a part in its cases, or whether this post has; nobody else asks. */
export function useOwnCases(trade: PhoneTrade, seat: string | boolean): readonly CaseHead[] {
  const { owner, actor } = useField();
  const [own, setOwn] = useState(NONE);
  const isHeld = typeof seat === 'boolean' ? seat : actor.seats.some((one) => one.startsWith(seat));
  useEffect(() => {
    if (!isHeld) return setOwn(NONE);
    const headers = { 'x-post': actor.postId };
    let isFirst = true;
    const rounds = inRounds(async (still) => {
      if (isFirst) setOwn((await still(kept<readonly CaseHead[]>(db, owner, 'cases', trade.path))) ?? NONE);
      isFirst = false;
      const path = `/${trade.path}?mine=true&limit=20`;
      const { status, body } = await still(call({ method: 'GET', path, headers }));
      // Not a thing of this city.
      if (status === 401 || status === 403 || status === 404) return null;
      if (status === 200) {
        const heads = body.items as readonly CaseHead[];
        setOwn(heads);
        await keep(db, owner, 'cases', trade.path, heads);
        await forgetOthers(owner, trade, heads);
        // One after another: the line may be thin.
        for (const { id, stage } of heads) await still(fetchOne(owner, trade, { id, stage, headers }));
      }
      return listEveryMs;
    });
    const forget = onCasesChanged(rounds.again);
    return () => {
      rounds.stop();
      forget();
    };
  }, [owner, trade, isHeld, actor.postId]);
  return own;
}

type Asked = Pick<CaseHead, 'id' | 'stage'> & { readonly headers: Readonly<Record<string, string>> };

/** What is new, or went on since it was fetched, is there before somebody opens it. */
async function fetchOne(
  owner: Owner,
  { path, kind }: PhoneTrade,
  { id, stage, headers }: Asked,
): Promise<void> {
  const before = await kept<KeptCase>(db, owner, kind, id);
  if (before?.detail.stage === stage) return;
  const { status, body } = await call({ method: 'GET', path: `/${path}/${id}`, headers });
  if (status !== 200) return;
  await keep(db, owner, kind, id, { detail: body as unknown as CaseDetail, words: before?.words ?? null });
}
