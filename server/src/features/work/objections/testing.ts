/** The duty list of an invented district with the pages of residents over it. */
import { DAY, dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { State } from '@gridgov/domain/work/admission/events.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { actOn, beginCase } from '../../../platform/workflow/act.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { findCase } from '../../../platform/workflow/queries.ts';
import { actingIn } from '../../../platform/workflow/served.ts';
import { systemOf } from '../../../platform/workflow/tasks.ts';
import { loanDeps } from '../../../testing/loans/world.ts';
import { EAST, PEOPLE } from '../../../testing/rights-world.ts';
import { serverOn } from '../../../testing/server.ts';
import { portalWorld } from '../../telling/portal/testing.ts';
import { listPageRoute } from '../admission/portal/routes.ts';
import { ADMISSIONS } from '../admission/public.ts';
import { objectionRoutes } from './routes.ts';

const UNIT = '00000000-0000-7000-8004-000000000001';

export async function openDutyPortal(t: Parameters<typeof portalWorld>[0], known?: readonly string[]) {
  const world = await portalWorld(t);
  const { db } = world.deps;
  const opened = openTrades(makeLedgers(db), [ADMISSIONS]);
  const [trade] = opened;
  if (trade === undefined) throw new Error('no trade');
  const trades = { ...loanDeps(db), trades: opened };
  const acting = actingIn([ADMISSIONS]);
  const list = {
    ...{ db, districts: () => known ?? world.deps.districts(), areaName: (code: string) => code },
    ...{ unitName: (id: string) => id, className: (code: string) => code, available: () => 120 },
    settledBy: (begun: number) => begun + 180 * DAY,
  };
  const deps = { list, portal: world.deps, trades, acting };
  const server = await serverOn(t, world.database, PEOPLE, () => [
    listPageRoute(deps),
    ...objectionRoutes(deps),
  ]);
  const now = () => server.clock.now;
  const who = { personId: uuidv7(), postId: uuidv7() };
  const cast = {
    unit: acting(actorOf({ ...who, post: 'unit_handler', area: EAST, unitId: UNIT })),
    desk: acting(actorOf({ ...who, post: 'district_dispatcher', area: EAST })),
    head: acting(actorOf({ ...who, post: 'district_head', area: EAST })),
    system: systemOf(ADMISSIONS),
  };
  const origin = () => ({ commandId: uuidv7(), requestId: 'r', address: '', now: now() });
  const give = (by: keyof typeof cast, id: string, command: string, body: Record<string, unknown> = {}) =>
    actOn(trades, trade, cast[by], { district: EAST, id, command, body }, origin());
  const stateOf = async (id: string) => (await findCase(db, ADMISSIONS, EAST, id)) as State;
  const applied = async (said: Record<string, unknown>) => {
    const asked = origin();
    const plain = { list: 'assist', ground: '条例', work: '看', hours: 1, cost: 0, budget: 0 };
    const day = dayStartAt(now());
    const body = { ...plain, from: day, until: day + 10 * DAY, ...said };
    await beginCase(trades, trade, cast.unit, { district: EAST, command: 'apply', body }, asked);
    await give('unit', asked.commandId, 'submit');
    return asked.commandId;
  };
  return {
    ...{ server, give, applied, stateOf, now, list, district: EAST, database: world.database },
    portal: world.deps,
    wait: (ms: number) => {
      server.clock.now += ms;
    },
    /** As a browser without scripts sends a form. */
    post: (url: string, fields: Readonly<Record<string, string>>) =>
      server.app.inject({
        ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1:8080' },
      }),
    get: (url: string) => server.app.inject({ url, headers: { accept: 'text/html' } }),
    async urgent(said: Record<string, unknown>) {
      const id = await applied({ temporary: true, why: '寒潮', ...said });
      await give('head', id, 'approve');
      return id;
    },
    /** Asked about, agreed to by all and posted. */
    async posted(said: Record<string, unknown>) {
      const id = await applied(said);
      await give('desk', id, 'consult', { finance: UNIT, justice: UNIT });
      for (const { key, seat } of (await stateOf(id)).lanes.opinion) {
        const [, , area = ''] = seat?.split(':') ?? [];
        const actor = seat?.startsWith('unit:')
          ? cast.unit
          : acting(actorOf({ ...who, post: 'street_dispatcher', area }));
        const body = { verdict: 'agree', words: '同意' };
        const given = { district: EAST, id, command: 'give_opinion', body, key };
        await actOn(trades, trade, actor, given, origin());
      }
      await give('head', id, 'approve');
      const { clocks } = await stateOf(id);
      return { id, dueAt: clocks.posting?.dueAt ?? 0 };
    },
  };
}
