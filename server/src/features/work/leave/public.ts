/** Leave 请假, as the server carries it. */
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { leave } from '@gridgov/domain/work/leave/decisions.ts';
import type { Leave, PostOf, State } from '@gridgov/domain/work/leave/events.ts';
import { LIMITS } from '@gridgov/domain/work/leave/limits.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { serve } from '../../../platform/workflow/served.ts';
import { colleaguesOf } from '../deputies/public.ts';
import { LEAVE_TASK } from './carry.ts';

export { leaveTasks } from './carry.ts';

const ASKS = ['ask_leave', 'end_leave', 'read'];
const HEADS = [...ASKS, 'grant_leave', 'refuse_leave'];

const carry = ({ district, id }: State) => ({ task: LEAVE_TASK, payload: { district, id } });

/** Whom the list of colleagues offers: others would be given rights in a place that is not theirs. */
async function isColleague(
  db: Queryable,
  {
    post,
    person,
    standIn,
    now,
  }: { readonly post: PostOf; readonly person: string } & {
    readonly standIn: unknown;
    readonly now: number;
  },
): Promise<boolean> {
  if (standIn === undefined) return true;
  const { area, unitId } = post;
  const of = { area, unitId, personId: person };
  const found = await colleaguesOf({ db, offset: SHANGHAI_OFFSET }, of, {
    now,
    name: '',
    only: String(standIn),
  });
  return found.length > 0;
}

export const LEAVE = serve<Leave>({
  trade: leave,
  about: ({ person }) => person,
  columns: [{ name: 'person', type: 'text', from: (s) => s.person }],
  rights: {
    grid_worker: ASKS,
    grid_assistant: ASKS,
    grid_leader: ASKS,
    grid_guide: ASKS,
    street_dispatcher: ASKS,
    street_head: HEADS,
    district_dispatcher: ASKS,
    district_head: HEADS,
    district_deputy: ASKS,
    city_supervisor: HEADS,
    unit_handler: ASKS,
    unit_head: HEADS,
    hotline_seat: ASKS,
  },
  limits: LIMITS,
  // About one person each: nothing of it leaves the house.
  feed: 'none',
  unsearched: true,
  purposes: [
    {
      name: 'leave',
      whose: 'staff',
      ground: 'employment',
      holds: ['first', 'last', 'stand_in'],
      purpose: { zh: '批假，安排替班', en: 'To decide on leave, and who stands in' },
      kept: { zh: '和值班表一起保存', en: 'As long as the roster' },
    },
    {
      name: 'why',
      whose: 'staff',
      ground: 'employment',
      holds: ['reason', 'words'],
      purpose: { zh: '知道为什么请假，怎么答复的', en: 'To know why, and what was answered' },
      kept: { zh: '批后按保存期限删除', en: 'Deleted at the end of its term after it was decided on' },
    },
  ],
  facts: ({ calendar, fresh, limit }) => ({
    ...{ calendar, fresh, answer: limit('answer'), keep: limit('keep'), post: null, isColleague: false },
  }),
  looks: {
    asked: async (db, { body, actor, now }) => {
      // A deputy acts, but asks for no leave from what was entrusted to them.
      if (actor.deputyFor !== undefined) return {};
      const { postId: id, post: kind, area, unitId, personId: person } = actor;
      const post = { id, kind, area, unitId };
      return { post, isColleague: await isColleague(db, { post, person, standIn: body.stand_in, now }) };
    },
    granted: async (db, { state, body, now }) =>
      state === null ? {} : { isColleague: await isColleague(db, { ...state, standIn: body.stand_in, now }) },
  },
  jobs: { leave_granted: carry, leave_ended: carry },
});
