import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { DAY, HOUR, MINUTE } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { attendance, dutyIn, dutyKey } from './decisions.ts';
import type { Attendance, Known, State } from './events.ts';
import { castOn, factsOn, keeper, ming, rosterOn, SPOT, shiftOf, stranger } from './walking.ts';

const calendar = shippedCalendar();
const DAY_SHIFT = shiftOf();
/** 2026-03-02, a Monday, eight o'clock in the city, when the shift begins. */
const START = Date.UTC(2026, 2, 2, 0);
const TODAY = '2026-03-02';
const DUTY = dutyKey({ shift: DAY_SHIFT, day: TODAY, place: 0 });
const HERE = { ...SPOT, accuracy: 20 };
const ROSTER = rosterOn(DAY_SHIFT, [TODAY]);
type Options = { readonly now?: number; readonly known?: Partial<Known> };

function after(before: State | null, events: readonly EventOf<Attendance>[], now: number): State {
  const [event] = events;
  assert.ok(event !== undefined && events.length === 1);
  return evolve(attendance, before, event, now, 'somebody');
}

function begun(
  actor: Actor,
  command: string,
  body: object,
  { now = START, known = {} }: Options = {},
): State {
  const facts = factsOn(calendar, { roster: ROSTER, ...known });
  return after(null, begin(attendance, command, { duty: DUTY, ...body }, { actor, now, facts }), now);
}

const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, code);
  return true;
};

test('near the place with an exact position it counts, and of the position only the distance is kept', () => {
  const state = begun(ming, 'check_in', HERE);
  assert.deepEqual(
    [state.stage, state.person, state.distance, state.accuracy, state.reason],
    ['there', 'ming', 0, 20, null],
  );
  assert.ok(!('lon' in state) && !('lat' in state));
  assert.deepEqual([state.begins, state.ends, state.place], [START, START + 12 * HOUR, '主班']);
});

test('on the bounds of accuracy and distance it counts; beyond, and where no place is known, a reason and a photo mark it', () => {
  const north = (metres: number) => ({ ...SPOT, lat: SPOT.lat + metres / 111_194.93 });
  assert.equal(begun(ming, 'check_in', { ...north(150), accuracy: 100 }).stage, 'there');
  const why = { reason: '在巡逻', files: [{ file: 'f', turn: 0 }] };
  for (const far of [{ ...north(151), accuracy: 100 }, { ...SPOT, accuracy: 101 }, {}]) {
    assert.throws(() => begun(ming, 'check_in', far), refused('field-missing'));
    assert.throws(() => begun(ming, 'check_in', { ...far, reason: '在巡逻' }), refused('field-missing'));
    const state = begun(ming, 'check_in', { ...far, ...why });
    assert.deepEqual([state.stage, state.reason], ['there_marked', '在巡逻']);
  }
  assert.equal(
    begun(ming, 'check_in', { ...HERE, ...why }, { known: { place: null } }).stage,
    'there_marked',
  );
});

test('from an hour before it begins until it ends, by the clock of the phone, but never later than now', () => {
  const at = (now: number, said?: number) =>
    begun(ming, 'check_in', { ...HERE, ...(said === undefined ? {} : { at: said }) }, { now }).at;
  assert.equal(at(START - HOUR), START - HOUR);
  assert.throws(() => at(START - HOUR - 1), refused('field-wrong'));
  assert.equal(at(START + 12 * HOUR - 1), START + 12 * HOUR - 1);
  assert.throws(() => at(START + 12 * HOUR), refused('field-wrong'));
  // Without a signal it arrives a day later, and stands at the moment it was done.
  const late = begun(ming, 'check_in', { ...HERE, at: START + MINUTE }, { now: START + DAY });
  assert.deepEqual([late.at, late.arrivedAt], [START + MINUTE, START + DAY]);
  assert.equal(at(START, START + DAY), START);
});

test('only whoever serves the duty checks in: a stand-in for who is away, nobody for a gap, once', () => {
  assert.throws(() => begun(stranger, 'check_in', HERE), refused('not-found'));
  const away = { personId: 'ming', postId: null, from: TODAY, to: TODAY };
  const other = { roster: { ...ROSTER, absences: [{ ...away, standIn: 'other' }] } };
  assert.equal(begun(stranger, 'check_in', HERE, { known: other }).person, 'other');
  assert.throws(() => begun(ming, 'check_in', HERE, { known: other }), refused('not-found'));
  const gap = { roster: { ...ROSTER, absences: [{ ...away, standIn: null }] } };
  assert.throws(
    () => begun(keeper, 'enter_arrival', { reason: '电话' }, { known: gap }),
    refused('not-found'),
  );
  assert.throws(
    () => begun(ming, 'check_in', HERE, { known: { taken: ['ming'] } }),
    refused('on-duty-already'),
  );
  assert.equal(begun(ming, 'check_in', HERE, { known: { taken: ['other'] } }).stage, 'there');
  assert.throws(() => begun(ming, 'check_in', { ...HERE, duty: 'x' }), refused('not-found'));
  assert.equal(dutyIn('x'), null);
});

test('whoever keeps the roster enters and corrects with a reason; others do not', () => {
  const state = begun(keeper, 'enter_arrival', { reason: '座机打过来的' });
  assert.deepEqual([state.stage, state.person, state.entered], ['there_marked', 'ming', true]);
  assert.throws(() => begun(ming, 'enter_arrival', { reason: '座机' }), refused('not-yours'));
  const elsewhere = { ...keeper, seats: ['desk:street:990101002'] };
  assert.throws(() => begun(elsewhere, 'enter_arrival', { reason: '座机' }), refused('not-found'));
  assert.throws(
    () => begun(keeper, 'enter_arrival', { reason: '座机' }, { now: START - HOUR - 1 }),
    refused('field-wrong'),
  );
  const give = (actor: Actor) => {
    const facts = factsOn(calendar, {});
    return decide(attendance, 'strike_out', { reason: '不是本人' }, { state, actor, now: START, facts });
  };
  assert.throws(() => give(ming), refused('not-yours'));
  const corrected = after(state, give(keeper), START);
  assert.deepEqual([corrected.stage, corrected.reason], ['struck_out', '不是本人']);
});

test('walked at random, every promise of the form is kept', () => {
  assert.deepEqual(faultsOf(attendance), []);
  for (const seed of [1, 2, 3]) {
    const walked = walk(attendance, castOn(calendar), { seed, commands: 300, from: START });
    assert.deepEqual([walked.unreached, walked.stuck, walked.broken], [[], [], []]);
  }
});
