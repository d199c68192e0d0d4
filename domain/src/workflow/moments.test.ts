import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../calendar/testing.ts';
import { nextDutyMoment } from '../calendar/time.ts';
import { whistles } from '../hands/whistles/decisions.ts';
import { castOn as castOfWhistles } from '../hands/whistles/walking.ts';
import { help } from '../safety/help/decisions.ts';
import { castOn as castOfHelp } from '../safety/help/walking.ts';
import { evolve } from './evolve.ts';
import type { Trade, Types } from './form.ts';
import { clockOfMoment, clocksIn, isReminder, type Moment, momentsOf } from './moments.ts';
import type { Cast } from './proof/cast.ts';
import { walk } from './proof/walk.ts';
import { runningClocks } from './timers.ts';

const calendar = shippedCalendar();
const OPTIONS = { seed: 7, commands: 1_500, from: Date.UTC(2026, 2, 2, 1) };

/** Walks a trade and calls back after each command, with the case and all moments that were kept of it. */
function walked<T extends Types>(
  trade: Trade<T>,
  cast: Cast<T>,
  seen: (state: T['State'], kept: readonly Moment[], now: number) => void,
): void {
  let state: T['State'] | null = null;
  let kept: Moment[] = [];
  const result = walk(
    trade,
    {
      ...cast,
      onEvents: ({ before, events, at, by }) => {
        if (before === null) kept = [];
        state = before;
        for (const event of events) state = evolve(trade, state, event, at, by);
        if (state === null) return;
        kept.push(...momentsOf(trade, state, clocksIn(events), calendar));
        seen(state, kept, at);
      },
    },
    OPTIONS,
  );
  assert.deepEqual(result.broken, []);
}

function everyClockIsKept<T extends Types>(trade: Trade<T>, cast: Cast<T>): number {
  let clocks = 0;
  walked(trade, cast, (state, kept) => {
    for (const { timer, key, clock, dueAt } of runningClocks(trade, state)) {
      const { always, gives, marks = [] } = trade.timers[timer] ?? {};
      if (gives === undefined) continue;
      clocks += 1;
      const own = kept.filter(
        (one) => one.timer === timer && one.key === key && one.startedAt === clock.startedAt,
      );
      const at = always === true ? dueAt : nextDutyMoment(calendar, dueAt);
      assert.ok(
        own.some((one) => one.gives && one.mark === 100 && one.at === at),
        `${timer} ${key} gives ${gives}`,
      );
      for (const mark of marks)
        assert.ok(
          own.some((one) => one.mark === mark),
          `${timer} ${key} ${mark}`,
        );
    }
  });
  return clocks;
}

test('for each clock that gives a command, of a case or a lane, a moment is kept at which it runs out', () => {
  assert.ok(everyClockIsKept(whistles, castOfWhistles(calendar)) > 200);
  assert.ok(everyClockIsKept(help, castOfHelp(calendar)) > 200);
});

test('a moment is of no clock before its time, after the clock stopped, or when it began anew', () => {
  let [came, gone] = [0, 0];
  walked(whistles, castOfWhistles(calendar), (state, kept, now) => {
    for (const moment of kept) {
      const clock = clockOfMoment(whistles, state, moment, { calendar, now });
      if (clock === null) {
        gone += 1;
        continue;
      }
      came += 1;
      assert.equal(clock.startedAt, moment.startedAt);
      assert.notEqual(clock.runningSince, null);
      const before = clockOfMoment(whistles, state, moment, { calendar, now: clock.startedAt - 1 });
      assert.equal(before, null);
    }
  });
  assert.ok(came > 20 && gone > 100, `${came} ${gone}`);
});

test('a clock reminds at the marks of its table, and at the end only where the table says so', () => {
  const at = (timer: string, mark: number) => isReminder(whistles, { timer, mark });
  assert.deepEqual(
    [at('report', 50), at('report', 100), at('sign', 100), at('nothing', 50)],
    [true, false, true, false],
  );
});
