/** One row of the file played through the loop, by the posts whose turn it is, at times that fit its ending. */

import { clockTypeOf, limitMs } from '@gridgov/domain/calendar/limits.ts';
import { addTime } from '@gridgov/domain/calendar/time.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { CHANNELS, deskOf } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName, Cycle } from '@gridgov/domain/loop/issues/steps.ts';
import type { BodyOfCommand } from '@gridgov/domain/loop/issues/types.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import type { IssueDeps } from '../issues/public.ts';
import { act, report } from '../issues/public.ts';
import type { City } from './city.ts';
import type { EventRow } from './rows.ts';

export type Played = { filed: boolean; ending: 'inTime' | 'late' | 'open'; transitions: number };

const MINUTE = 60_000;
const ORDER: readonly Cycle[] = ['micro', 'small', 'big'];
const DESK_POST = { micro: 'grid_leader', small: 'street_dispatcher', big: 'district_dispatcher' } as const;

/** Throws Refusal where the loop refuses a row. */
export async function play(deps: IssueDeps, city: City, row: EventRow): Promise<Played> {
  const walk = startWalk(deps, city, row);
  const unit = city.unit(row);
  await walk.reportIt();
  if (walk.public) {
    await walk.give('accept', walk.desk(), {}, 15);
    if (!walk.siteless) await walk.give('confirm', walk.origin(), { found: true }, 60);
  }
  await walk.give('file', walk.desk(), {}, 10);
  const filedAt = walk.now();
  await walk.reach(unit.cycle);
  await walk.give('dispatch', walk.desk(), { unit: unit.id }, 15);
  const handler = city.actor('unit_handler', walk.place.district, unit.id);
  await walk.give('acknowledge', handler, {}, 20);
  if (row.ending === 'open') return { filed: true, ending: 'open', transitions: walk.count() };
  walk.goTo(respondAt(deps, row, filedAt));
  await walk.give('respond', handler, { result: '已处理' }, 0);
  if (!walk.siteless) await walk.give('verify', walk.origin(), { agree: true }, 60);
  const { result } = await walk.give('close', walk.desk(), { result: 'solved' }, 15);
  return { filed: true, ending: result.inTime === true ? 'inTime' : 'late', transitions: walk.count() };
}

/** In time: when six tenths of the limit are used. Late: when it is used up and a tenth more. */
function respondAt(deps: IssueDeps, row: EventRow, filedAt: number): number {
  const { calendar, policy } = deps.rules.current(row.at);
  const { n, unit } = policy.limits.handle;
  const share = row.ending === 'inTime' ? 0.6 : 1.1;
  return addTime(calendar, filedAt, clockTypeOf(unit), share * limitMs(calendar, n, unit, filedAt));
}

function startWalk(deps: IssueDeps, city: City, row: EventRow) {
  const place = city.place(row);
  const channel = city.channel(row);
  const nature = city.nature(row);
  const rules = deps.rules.current(row.at);
  const id = uuidv7(row.at);
  let cycle = rules.policy.firstCycle[channel];
  let now = row.at;
  let count = 0;
  const origin = (commandId: string) => ({ commandId, requestId: `row ${row.row}`, address: 'replay', now });
  const desk = (): Actor => deskActor(city, place, cycle);

  async function give<C extends CommandName>(
    command: C,
    actor: Actor,
    body: BodyOfCommand<C>,
    workingMinutes: number,
  ) {
    now = addTime(rules.calendar, now, 'working', workingMinutes * MINUTE);
    const outcome = await act(
      deps,
      actor,
      { district: place.district, id, command, body },
      origin(uuidv7(now)),
    );
    count += 1;
    return outcome;
  }

  /** Up or down to the cycle of the unit, one level at a time, each by the desk that has it. */
  async function reach(target: Cycle): Promise<void> {
    while (cycle !== target) {
      const up = ORDER.indexOf(cycle) < ORDER.indexOf(target);
      const reason = up ? '超出本级权限' : '属本级可办';
      // One level after the other: each desk hands on what it was given.
      await give(up ? 'escalate' : 'send_down', desk(), { reason }, 10);
      cycle = ORDER[ORDER.indexOf(cycle) + (up ? 1 : -1)] ?? target;
    }
  }

  async function reportIt(): Promise<void> {
    const reporter =
      channel === 'patrol'
        ? city.actor('grid_worker', place.community)
        : city.actor('hotline_seat', place.district);
    await report(deps, reporter, reportOf(row, city, place), origin(id));
    count += 1;
  }

  return {
    place,
    public: CHANNELS[channel].public,
    siteless: rules.policy.noSiteCheck.includes(nature),
    now: () => now,
    count: () => count,
    goTo: (at: number) => {
      now = Math.max(now, at);
    },
    desk,
    origin: () => deskActor(city, place, 'micro'),
    give,
    reach,
    reportIt,
  };
}

function deskActor(city: City, place: PlaceValue, cycle: Cycle): Actor {
  const area = deskOf({ place }, cycle).split(':')[2] ?? '';
  return city.actor(DESK_POST[cycle], area);
}

function reportOf(row: EventRow, city: City, place: PlaceValue) {
  return {
    channel: city.channel(row),
    nature: city.nature(row),
    title:
      row.value('SUB_TYPE_NAME') || row.value('MAIN_TYPE_NAME') || row.value('EVENT_TYPE_NAME') || '类别不明',
    description: '',
    classCode: city.classCode(row),
    place,
    reporter: { personId: null, kind: 'system' as const },
    files: [],
    linked: [],
  };
}
