import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { DAY, HOUR, MINUTE } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { actor } from '../../workflow/proof/cast.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { nextToAct } from '../../workflow/timers.ts';
import { todo } from '../../workflow/todo.ts';
import { NOT_ASKED, type Standing } from '../certificates/certificate.ts';
import { isNear, metresBetween } from '../check-in/near.ts';
import { type DutyItem, UNLISTED } from '../guard/guard.ts';
import { patrols } from './decisions.ts';
import type { Patrols, State } from './events.ts';
import { castOn, factsOn, GRID, LISTED, leader, PLANNED, RIGHTS, street, system, worker } from './walking.ts';

const calendar = shippedCalendar();
const facts = factsOn(calendar);
/** 2026-03-02, a Monday, at nine o'clock in the city, and when its day began. */
const MORNING = Date.UTC(2026, 2, 2, 1);
const MIDNIGHT = MORNING - 9 * HOUR;
const [EAST] = PLANNED.points;
const HERE = { lon: EAST?.lon, lat: EAST?.lat, accuracy: 8 };
const PHOTO = [{ file: 'f', turn: 0 }];

class Story {
  state: State;
  now = MORNING;

  constructor(made = MIDNIGHT, duty = LISTED) {
    const body = { plan: 'plan-1', grid: GRID, day: MIDNIGHT };
    this.state = this.#after(
      null,
      begin(patrols, 'give_patrol', body, { actor: system, now: made, facts: facts(PLANNED, duty) }),
    );
  }

  give(who: Actor, command: string, body: object = {}): this {
    const moment = { state: this.state, actor: who, now: this.now, facts: facts() };
    this.state = this.#after(this.state, decide(patrols, command, { ...body }, moment));
    return this;
  }

  /** The day ends. */
  expire(): this {
    const next = nextToAct(patrols, this.state);
    assert.ok(next);
    this.now = next.dueAt;
    return this.give(system, next.command);
  }

  points(): string[] {
    return this.state.lanes.point.map(({ stage }) => stage);
  }

  #after(before: State | null, events: readonly EventOf<Patrols>[]): State {
    let state = before;
    for (const event of events) state = evolve(patrols, state, event, this.now, 'somebody');
    assert.ok(state);
    return state;
  }
}

const refused = (code: string, field?: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, code);
  if (field !== undefined) assert.equal(error.details.field, `@patrol.field.check_in.${field}`);
  return true;
};

test('the tables of a patrol are sound', () => {
  assert.deepEqual(faultsOf(patrols), []);
});

test('patrols walked at random keep every promise of the form', () => {
  const options = { seed: 20261202, commands: 6000, from: MORNING };
  const walked = walk(patrols, castOn(calendar), options);
  assert.deepEqual(walked.unreached, []);
  assert.deepEqual([walked.stuck, walked.broken], [[], []]);
  assert.ok(walked.allowed > 1000 && walked.refused > 100, JSON.stringify(walked));
});

test('a patrol is the grid’s to do; each point is checked in, and all of them make it done', () => {
  const story = new Story();
  assert.deepEqual(
    todo(patrols, story.state).map(({ seat, dueAt }) => [seat, dueAt]),
    [[`grid:${GRID}`, MIDNIGHT + DAY]],
  );
  for (const [index, { lon, lat }] of PLANNED.points.entries())
    story.give(worker, 'check_in', { point: String(index + 1), lon, lat, accuracy: 10 });
  assert.deepEqual([story.state.stage, ...story.points()], ['under_way', 'checked', 'checked', 'checked']);
  story.give(worker, 'finish');
  assert.deepEqual([story.state.stage, todo(patrols, story.state)], ['done', []]);
});

test('a vague or distant position needs a reason and a photo, and is taken with a mark', () => {
  const story = new Story();
  const vague = { point: '1', ...HERE, accuracy: 101 };
  assert.throws(() => story.give(worker, 'check_in', vague), refused('field-missing', 'reason'));
  const said = { ...vague, reason: '地库没有信号' };
  assert.throws(() => story.give(worker, 'check_in', said), refused('field-missing', 'files'));
  story.give(worker, 'check_in', { ...said, files: PHOTO });
  story.give(worker, 'check_in', { point: '2', reason: '手机不能定位', files: PHOTO });
  assert.deepEqual(story.points(), ['marked', 'marked', 'open']);
  assert.deepEqual(
    story.state.lanes.point.map(({ distance, accuracy }) => [distance, accuracy]),
    [
      [0, 101],
      [null, null],
      [null, null],
    ],
  );
});

test('where the phone was is not kept, only how far from the point', () => {
  const story = new Story();
  const moment = { state: story.state, actor: worker, now: MORNING, facts: facts() };
  const events = decide(patrols, 'check_in', { point: '1', ...HERE, lon: 121.3904 }, moment);
  assert.deepEqual(events[0]?.body, { key: '1', at: MORNING, distance: 35, accuracy: 8, marked: false });
});

test('nearness: 50 m and the accuracy, never vaguer than 100 m', () => {
  const limits = { accuracy: 100, metres: 50 };
  assert.deepEqual(
    [isNear(58, 8, limits), isNear(59, 8, limits), isNear(150, 100, limits), isNear(0, 101, limits)],
    [true, false, true, false],
  );
  const far = metresBetween({ lon: 121.39, lat: 37.52 }, { lon: 121.39, lat: 37.53 });
  assert.ok(Math.abs(far - 1112) < 3, `${far}`);
});

test('what nobody came to is missed at the end of the day; the leader notes why', () => {
  const story = new Story().give(worker, 'check_in', { point: '1', ...HERE });
  story.give(worker, 'cannot_reach', { point: '2', reason: '施工封闭' }).expire();
  assert.equal(story.now, MIDNIGHT + DAY);
  assert.deepEqual([story.state.stage, ...story.points()], ['missed', 'checked', 'unreached', 'missed']);
  assert.throws(() => story.give(worker, 'give_reason', { point: '3', reason: '替班' }));
  assert.throws(() => story.give(leader, 'give_reason', { point: '2', reason: '改写' }));
  story.give(leader, 'give_reason', { point: '3', reason: '台风停工' });
  assert.deepEqual([story.state.lanes.point[2]?.reason, story.points()[2]], ['台风停工', 'missed']);
});

test('what was done in time counts, however late it arrives; what was done later does not', () => {
  const story = new Story();
  for (const point of ['2', '3']) story.give(worker, 'check_in', { point, reason: '定位不到', files: PHOTO });
  story.expire();
  story.now += 3 * HOUR;
  const late = { point: '1', ...HERE };
  assert.throws(() => story.give(worker, 'check_in', late), refused('too-late'));
  assert.throws(() => story.give(leader, 'check_in', { ...late, at: MORNING + HOUR }), refused('too-late'));
  story.give(worker, 'check_in', { ...late, at: MORNING + HOUR });
  const { at, arrivedAt } = story.state.lanes.point[0] ?? {};
  assert.deepEqual([story.state.stage, at, arrivedAt], ['done', MORNING + HOUR, story.now]);
});

test('once its item has ended, or forbids what is looked for, the patrol is given to nobody', () => {
  const [item = assert.fail('no item')] = LISTED.items;
  const stageUnder = (...items: DutyItem[]) => new Story(MIDNIGHT, { ...LISTED, items }).state.stage;
  assert.deepEqual(
    [
      stageUnder({ ...item, until: MIDNIGHT + 1 }),
      stageUnder({ ...item, until: MIDNIGHT }),
      stageUnder(item, { ...item, id: 'no', list: 'negative', classCode: PLANNED.classes[0] ?? '' }),
      stageUnder(),
    ],
    ['to_do', 'not_given', 'not_given', 'not_given'],
  );
});

test('once its item has ended whoever keeps the plan is told, as long as they were not', () => {
  const body = { plan: 'plan-1', grid: GRID, day: MIDNIGHT };
  const named = (keeper: string | null, duty = UNLISTED) =>
    begin(patrols, 'give_patrol', body, {
      ...{ actor: system, now: MIDNIGHT },
      facts: facts(PLANNED, duty, keeper),
    });
  assert.deepEqual(
    [named('kept-by'), named(null), named('kept-by', LISTED)].map((events) => events.map(({ name }) => name)),
    [['patrol_given', 'item_ended'], ['patrol_given'], ['patrol_given']],
  );
  const [given, ended] = named('kept-by');
  assert.ok(given && ended);
  const state = evolve(patrols, evolve(patrols, null, given, MIDNIGHT, 'x'), ended, MIDNIGHT, 'x');
  assert.deepEqual(state === null ? null : patrols.seats(state).keeper, ['person:kept-by']);
});

test('a clock of a phone that runs fast or is wrong by days is held to the day', () => {
  const story = new Story().give(worker, 'set_out', { at: MORNING + 5 * MINUTE });
  assert.equal(story.state.startedAt, MORNING);
  story.give(worker, 'check_in', { point: '1', ...HERE, at: MORNING - 9 * DAY });
  assert.equal(story.state.lanes.point[0]?.at, MIDNIGHT);
});

test('a patrol that was made after its day was over is nobody’s omission', () => {
  const story = new Story(MIDNIGHT + DAY + HOUR);
  assert.deepEqual([story.state.stage, ...story.points()], ['not_given', 'open', 'open', 'open']);
  assert.deepEqual(todo(patrols, story.state), []);
});

test('a matter is linked once, whichever stage the patrol is at', () => {
  const story = new Story().expire();
  const linked = { issue: '990101.m-1', at_point: '2' };
  story.give(system, 'link_matter', linked).give(system, 'link_matter', linked);
  assert.deepEqual(story.state.finds, [{ issue: '990101.m-1', number: '990101-20260302-0086', at: '2' }]);
  assert.throws(() => story.give(worker, 'link_matter', linked));
});

test('seen by its grid, its community and those above, and by no neighbour', () => {
  const { state } = new Story();
  const other = actor([`grid:${GRID.slice(0, 14)}9`], RIGHTS, { area: `${GRID.slice(0, 14)}9` });
  const resident = actor([], RIGHTS, { area: '', post: 'resident' });
  assert.deepEqual(
    [worker, leader, street, other, resident].map((who) => patrols.sight(state, who)),
    ['content', 'content', 'content', 'nothing', 'nothing'],
  );
});

test('where the city asks for certificates, nobody without one walks; whoever needs none does', () => {
  const { state } = new Story();
  const without = { ...NOT_ASKED, needed: true };
  const steps = [
    ['set_out', {}],
    ['check_in', { point: '1', ...HERE }],
    ['cannot_reach', { point: '1', reason: '锁着' }],
  ] as const;
  for (const [command, body] of steps) {
    const give = (certificate: Standing, asksCertificate = true) => {
      const known = { ...facts(PLANNED, LISTED, null, certificate), asksCertificate };
      return decide(patrols, command, body, { state, actor: worker, now: MORNING, facts: known });
    };
    assert.throws(() => give(without), refused('patrol-uncertified'));
    assert.throws(() => give({ ...without, until: MIDNIGHT - DAY }), refused('patrol-uncertified'));
    assert.equal(give({ ...without, until: MIDNIGHT }).length, 1);
    assert.equal(give(NOT_ASKED).length, 1);
    assert.equal(give(without, false).length, 1);
  }
});

test('what was walked while the certificate held is taken when it arrives later', () => {
  const { state } = new Story();
  const known = facts(PLANNED, LISTED, null, { ...NOT_ASKED, needed: true, until: MIDNIGHT });
  const moment = { state, actor: worker, now: MIDNIGHT + DAY + HOUR, facts: known };
  const body = { point: '1', at: MIDNIGHT + DAY - HOUR, ...HERE };
  assert.equal(decide(patrols, 'check_in', body, moment).length, 1);
});
