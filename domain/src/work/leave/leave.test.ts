import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { DAY, HOUR } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { viewOf } from '../../workflow/sight.ts';
import { headSeat, leave } from './decisions.ts';
import type { Facts, Leave, PostOf, State } from './events.ts';
import { castOn, factsOn, head, ming, POST, stranger } from './walking.ts';

const calendar = shippedCalendar();
/** 2026-03-02, a Monday, nine o'clock in the city. */
const NOW = Date.UTC(2026, 2, 2, 1);
const TODAY = NOW - 9 * HOUR;
const ASKED = { first: TODAY + DAY, last: TODAY + 2 * DAY, reason: { sealed: 'why' } };

function after(before: State | null, events: readonly EventOf<Leave>[], by: string): State {
  const [event] = events;
  assert.ok(event !== undefined && events.length === 1);
  return evolve(leave, before, event, NOW, by);
}
const asked = (body: object = {}, change: Partial<Facts> = {}): State => {
  const given = { actor: ming, now: NOW, facts: factsOn(calendar, change) };
  return after(null, begin(leave, 'ask_leave', { ...ASKED, ...body }, given), 'ming');
};
type Given = { readonly actor?: Actor; readonly now?: number; readonly change?: Partial<Facts> };
const give = (
  state: State,
  command: string,
  body: object,
  { actor = head, now = NOW, change = {} }: Given = {},
) =>
  after(
    state,
    decide(leave, command, { ...body }, { state, actor, now, facts: factsOn(calendar, change) }),
    actor.personId,
  );
const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, code);
  return true;
};

test('asked with a stand-in, granted by the head with another one, ended by whoever asked', () => {
  const state = asked({ stand_in: 'other' });
  assert.deepEqual(
    [state.stage, state.person, state.standIn, state.reason],
    ['leave_asked', 'ming', 'other', { sealed: 'why' }],
  );
  assert.throws(() => give(state, 'grant_leave', {}, { actor: ming }), refused('not-yours'));
  const granted = give(state, 'grant_leave', { stand_in: 'third', words: { sealed: 'words' } });
  assert.deepEqual(
    [granted.stage, granted.standIn, granted.by, granted.said],
    ['leave_granted', 'third', head.personId, { sealed: 'words' }],
  );
  assert.equal(give(granted, 'end_leave', {}, { actor: ming }).stage, 'leave_ended');
  assert.throws(() => give(granted, 'end_leave', {}, { actor: stranger }), refused('not-yours'));
  // The last day counts whole.
  assert.equal(give(granted, 'end_leave', {}, { now: ASKED.last + DAY - 1 }).stage, 'leave_ended');
  assert.throws(() => give(granted, 'end_leave', {}, { now: ASKED.last + DAY }), refused('nothing-asked'));
});

test('refused with a reason, which stays; nobody decides on their own', () => {
  const state = asked();
  assert.throws(() => give(state, 'refuse_leave', {}), refused('field-missing'));
  assert.deepEqual(give(state, 'refuse_leave', { reason: { sealed: 'no' } }).said, { sealed: 'no' });
  const both = { ...head, personId: 'ming' };
  assert.throws(() => give(state, 'grant_leave', {}, { actor: both }), refused('own-request'));
  assert.throws(
    () => give(state, 'refuse_leave', { reason: { sealed: 'no' } }, { actor: both }),
    refused('own-request'),
  );
});

test('whoever stands in knows the days and not why; words are forgotten at their term, once, and dates stay', () => {
  const granted = give(asked({ stand_in: 'other' }), 'grant_leave', { stand_in: 'other' });
  const seen = viewOf(leave, granted, stranger);
  assert.deepEqual([seen?.first, seen?.standIn], [ASKED.first, 'other']);
  assert.deepEqual([seen?.reason, seen?.said, seen?.by], [undefined, undefined, undefined]);
  assert.equal(viewOf(leave, granted, { ...stranger, personId: 'third', seats: ['person:third'] }), null);
  assert.deepEqual(viewOf(leave, granted, head)?.reason, ASKED.reason);
  const colleague = { ...head, personId: 'desk', rights: new Set(['leave.read']) };
  assert.deepEqual(
    viewOf(leave, granted, colleague)?.reason,
    undefined,
    'the same desk, without the decision',
  );

  assert.ok(granted.clocks.forget !== undefined && asked().clocks.forget === undefined);
  assert.throws(() => give(granted, 'forget', {}), refused('not-yours'));
  const system = { actor: { ...head, post: 'system' as const, seats: [] } };
  const forgotten = give(granted, 'forget', {}, system);
  assert.deepEqual(
    [forgotten.stage, forgotten.forgottenAt, forgotten.last],
    ['leave_granted', NOW, ASKED.last],
  );
  assert.throws(() => give(forgotten, 'forget', {}, system), refused('unchanged'));
  assert.throws(() => give(forgotten, 'end_leave', { reason: { sealed: 'back' } }), refused('too-late'));
  assert.equal(give(forgotten, 'end_leave', {}).stage, 'leave_ended', 'without words it ends as before');
});

test('leave asked for before reasons were sealed is read as it was written, and goes on', () => {
  const { id, number, district } = asked();
  const body = {
    id,
    number,
    district,
    ...ASKED,
    reason: '发烧',
    ill: true,
    standIn: null,
    post: POST,
    person: 'ming',
  };
  const old = after(null, [{ name: 'leave_asked', body, stage: 'leave_asked' } as EventOf<Leave>], 'ming');
  assert.deepEqual([viewOf(leave, old, head)?.reason, old.ill, old.forgottenAt], ['发烧', true, null]);
  assert.equal(give(old, 'grant_leave', {}).reason, '发烧');
});

test('days that are over, backwards or too many, oneself as the stand-in, and people from elsewhere are refused', () => {
  for (const body of [
    { first: TODAY - DAY },
    { last: TODAY },
    { last: TODAY + 62 * DAY },
    { stand_in: 'ming' },
  ])
    assert.throws(() => asked(body), refused('field-wrong'), JSON.stringify(body));
  assert.equal(asked({ first: TODAY, last: TODAY }).first, TODAY);
  assert.throws(() => asked({ stand_in: 'other' }, { isColleague: false }), refused('field-wrong'));
  assert.throws(
    () => give(asked(), 'grant_leave', { stand_in: 'x' }, { change: { isColleague: false } }),
    refused('field-wrong'),
  );
  assert.throws(
    () => asked({}, { post: null }),
    refused('not-found'),
    'a deputy asks for no leave from the post',
  );
  // Decided on late, it holds from then on; over, no more.
  assert.equal(give(asked(), 'grant_leave', {}, { now: ASKED.last + HOUR }).stage, 'leave_granted');
  assert.throws(() => give(asked(), 'grant_leave', {}, { now: ASKED.last + DAY }), refused('field-wrong'));
});

test('leave is decided on by the head of the place, of heads a level above, of a unit in the unit', () => {
  const seat = (change: Partial<PostOf>) => headSeat({ ...POST, ...change });
  assert.equal(seat({}), 'desk:street:990101001');
  assert.equal(seat({ kind: 'street_dispatcher', area: '990101001' }), 'desk:street:990101001');
  assert.equal(seat({ kind: 'street_head', area: '990101001' }), 'desk:district:990101');
  assert.equal(seat({ kind: 'hotline_seat', area: '990101' }), 'desk:district:990101');
  assert.equal(seat({ kind: 'district_head', area: '990101' }), 'desk:city');
  assert.equal(seat({ kind: 'unit_handler', area: '990101', unitId: 'u' }), 'unit:u');
  assert.equal(seat({ kind: 'unit_head', area: '990101', unitId: 'u' }), 'desk:district:990101');
});

test('walked at random, every promise of the form is kept', () => {
  assert.deepEqual(faultsOf(leave), []);
  for (const seed of [1, 2, 3]) {
    const walked = walk(leave, castOn(calendar), { seed, commands: 300, from: NOW });
    assert.deepEqual([walked.unreached, walked.stuck, walked.broken], [[], [], []]);
  }
});
