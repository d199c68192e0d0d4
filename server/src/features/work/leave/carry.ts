/** Absences and deputies follow the case: what was granted is written where rosters, seats and rights read it. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { State } from '@gridgov/domain/work/leave/events.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { endDeputy, insertDeputy } from '../deputies/public.ts';
import { touchRosters } from '../duty/public.ts';
import { endAbsence, insertAbsence } from '../swaps/public.ts';
import { findLeave } from './queries.ts';

export const LEAVE_TASK = 'leave.carry';

type Deps = {
  readonly db: Db;
  readonly now: () => number;
  /** Who may act in which post has changed. */
  readonly onPosts: () => void;
  readonly book: { readonly refresh: () => Promise<void> };
};

/** By the case as it stands, so that jobs which come late or twice leave both right. */
export function leaveTasks({ db, now, onPosts, book }: Deps) {
  return {
    [LEAVE_TASK]: async ({ district, id }: Record<string, unknown>) => {
      const state = await findLeave(db, String(district), String(id));
      if (state === null || state.by === null) return;
      const { by } = state;
      await db.transaction(async (tx) => {
        await touchRosters(tx);
        await (state.stage === 'leave_granted' ? begin(tx, state, by, now()) : end(tx, state, now()));
      });
      onPosts();
      await book.refresh();
    },
  };
}

const deputyOf = ({ id }: State) => uuidOf(`leave ${id} deputy`);

async function begin(tx: Queryable, state: State, by: string, at: number): Promise<void> {
  const { id, person: personId, post, standIn } = state;
  const days = { from: dayTextAt(state.first), to: dayTextAt(state.last) };
  // Why somebody is away is between them and the head.
  await insertAbsence(tx, { ...days, id, personId, kind: 'leave', standIn, at, byPerson: by });
  if (standIn === null) return;
  const deputy = { ...days, id: deputyOf(state), postId: post.id, personId, deputyId: standIn };
  await insertDeputy(tx, { ...deputy, reason: '请假', namedAt: at, namedBy: by });
}

async function end(tx: Queryable, state: State, at: number): Promise<void> {
  const { id, person } = state;
  await endAbsence(tx, id, { at, person });
  await endDeputy(tx, deputyOf(state), { personId: person, at, today: dayTextAt(at) });
}
