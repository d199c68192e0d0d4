import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { DAY, dayTextAt } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { nextToAct } from '../../workflow/timers.ts';
import { todo } from '../../workflow/todo.ts';
import { workers } from './decisions.ts';
import type { Facts, State, Workers } from './events.ts';
import { castOn, district, elsewhere, factsOn, GRIDS, street, system, worker } from './walking.ts';

const calendar = shippedCalendar();
/** 2026-03-02, a Monday, nine o'clock in the city. */
const MORNING = Date.UTC(2026, 2, 2, 1);
const TODAY = Date.UTC(2026, 2, 1, 16);
const ENGAGED = { person: 'muyu', kind: 'full_time', grid: GRIDS[0], from: TODAY, until: TODAY + 1000 * DAY };
const PASSED = { exam: '上岗考试', examinedOn: TODAY, points: 91, passed: true };

class Story {
  state: State;
  now = MORNING;

  constructor(change: object = {}, roster: Partial<Facts['roster']> = {}) {
    const facts = factsOn(calendar, roster)();
    const asked = { actor: street, now: this.now, facts };
    this.state = this.#after(null, begin(workers, 'recruit', { ...ENGAGED, ...change }, asked));
  }

  give(actor: Actor, command: string, body: object = {}, roster: Partial<Facts['roster']> = {}): this {
    const moment = { state: this.state, actor, now: this.now, facts: factsOn(calendar, roster)() };
    this.state = this.#after(this.state, decide(workers, command, { ...body }, moment));
    return this;
  }

  inPost(): this {
    this.give(street, 'train', { course: '巡查、隐私' }).give(district, 'examine', PASSED);
    return this.give(district, 'certify').give(street, 'take_up', { day: TODAY });
  }

  /** The next clock that gives a command runs out. */
  expire(): string {
    const next = nextToAct(workers, this.state);
    assert.ok(next);
    this.now = next.dueAt;
    this.give(system, next.command);
    return next.command;
  }

  owed() {
    return todo(workers, this.state).map(({ seat, lane }) => (lane === null ? seat : `${lane} ${seat}`));
  }

  #after(before: State | null, events: readonly EventOf<Workers>[]): State {
    let state = before;
    for (const event of events) state = evolve(workers, state, event, this.now, 'somebody');
    assert.ok(state);
    return state;
  }
}

const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, code);
  return true;
};
const dayOf = (at: number | null | undefined) => (at === null || at === undefined ? null : dayTextAt(at));

test('the tables of a worker are sound', () => {
  assert.deepEqual(faultsOf(workers), []);
});

test('cases of workers walked at random keep every promise of the form', () => {
  const walked = walk(workers, castOn(calendar), { seed: 20261202, commands: 3000, from: MORNING });
  assert.deepEqual(walked.unreached, []);
  assert.deepEqual([walked.stuck, walked.broken], [[], []]);
  assert.ok(walked.allowed > 500 && walked.refused > 100, JSON.stringify(walked));
});

test('recruited, trained, examined, certified, in post: each step stands in the record', () => {
  const story = new Story();
  assert.throws(() => story.give(street, 'take_up', { day: TODAY }), refused('not-certified'));
  story.give(street, 'train', { course: '巡查、隐私' });
  assert.throws(() => story.give(street, 'certify'), refused('no-passed-exam'));
  story.give(district, 'examine', { ...PASSED, points: 40, passed: false });
  assert.throws(() => story.give(street, 'certify'), refused('no-passed-exam'));
  story.give(district, 'examine', PASSED).give(district, 'certify');
  assert.equal(dayOf(story.state.certificate?.until), '2028-03-02');
  story.give(street, 'take_up', { day: TODAY });
  assert.equal(story.state.stage, 'in_post');
  assert.deepEqual(story.owed(), [], 'nobody waits for anybody while everything holds');
  assert.deepEqual(
    story.state.career.map(({ what, words }) => [what, words]),
    [
      ['exam', '上岗考试 40'],
      ['exam', '上岗考试 91'],
      ['certificate', ''],
      ['post', GRIDS[0]],
    ],
  );
  assert.throws(() => story.give(street, 'certify'), refused('no-passed-exam'));
});

test('an assistant takes up the post without a certificate, and nothing of theirs expires but the agreement', () => {
  const story = new Story({ kind: 'assistant', until: TODAY + 20 * DAY });
  story.give(street, 'take_up', { day: TODAY });
  assert.equal(story.state.stage, 'to_renew', 'the agreement ends within the thirty days');
  story.give(street, 'renew', { until: TODAY + 400 * DAY });
  assert.equal(story.state.stage, 'in_post');
  assert.equal(story.expire(), 'remind');
});

test('whatever ends first is reminded of thirty days before, and comes back into the queue of the street', () => {
  const story = new Story({ insuredUntil: TODAY + 100 * DAY }).inPost();
  assert.equal(story.expire(), 'remind');
  assert.equal(dayTextAt(story.now), dayTextAt(TODAY + 70 * DAY));
  assert.deepEqual(story.owed(), ['desk:street:990101001']);
  assert.throws(() => story.give(street, 'renew'), refused('field-missing'));
  const early = { insuredUntil: TODAY + 90 * DAY };
  assert.throws(() => story.give(street, 'renew', early), refused('field-wrong'));
  story.give(street, 'renew', { insuredUntil: TODAY + 465 * DAY });
  assert.equal(story.state.stage, 'in_post');
  assert.equal(story.expire(), 'remind', 'and again before the next end');
  assert.equal(dayTextAt(story.now), dayTextAt(TODAY + 435 * DAY));
});

test('a certificate nobody renewed is not valid any more, and one exam later it is again', () => {
  const story = new Story({ until: TODAY + 3000 * DAY }).inPost();
  assert.deepEqual([story.expire(), story.expire()], ['remind', 'expire']);
  assert.equal(dayTextAt(story.now), '2028-03-03', 'its last day counts whole');
  assert.equal(story.state.stage, 'uncertified');
  story.give(street, 'examine', { ...PASSED, examinedOn: story.now }).give(street, 'certify');
  assert.equal(story.state.stage, 'in_post');
});

test('transferred within the street, suspended, back, gone', () => {
  const story = new Story().inPost();
  const move = { grid: GRIDS[1], day: TODAY + DAY, reason: '补缺' };
  const other = { ...move, grid: '990101002001001' };
  assert.throws(() => story.give(street, 'transfer', other), refused('outside-area'));
  assert.throws(() => story.give(street, 'transfer', { ...move, grid: GRIDS[0] }), refused('unchanged'));
  assert.throws(() => story.give(street, 'transfer', move, { grid: false }), refused('not-found'));
  story.give(street, 'transfer', move);
  assert.equal(story.state.grid, GRIDS[1]);
  story.give(street, 'relieve', { reason: '病假' });
  assert.deepEqual(story.owed(), ['desk:street:990101001']);
  story.give(street, 'reinstate').give(street, 'depart', { day: TODAY + 2 * DAY, reason: '辞职' });
  assert.deepEqual([story.state.stage, story.state.leftOn], ['departed', TODAY + 2 * DAY]);
  assert.equal(nextToAct(workers, story.state), null, 'no clock runs on');
});

test('nobody is recruited twice, unknown, or for another street', () => {
  assert.throws(() => new Story({}, { engaged: true }), refused('already-engaged'));
  assert.throws(() => new Story({}, { known: false }), refused('not-found'));
  assert.throws(() => new Story({ grid: '990101002001001' }), refused('outside-area'));
  assert.throws(() => new Story({ until: TODAY - DAY }), refused('field-wrong'));
});

test('the worker asks for a correction and the street answers; what is corrected stands in the record', () => {
  const story = new Story().inPost();
  const asked = { on: TODAY - 900 * DAY, words: '2023 年区消防竞赛二等奖' };
  assert.throws(() => story.give(street, 'ask_correction', asked), refused('not-yours'));
  story.give(worker, 'ask_correction', asked);
  story.give(worker, 'ask_correction', { ...asked, words: '2022 年一等奖' });
  const key = story.state.lanes.correction[0]?.key;
  story.give(street, 'answer_correction', { correction: key, upheld: true, answer: '已核' });
  story.give(street, 'answer_correction', { upheld: false, answer: '没有证书' });
  assert.deepEqual(
    story.state.career.filter(({ what }) => what === 'correction').map(({ words }) => words),
    [asked.words],
  );
  assert.deepEqual(
    story.state.lanes.correction.map(({ stage, answer }) => [stage, answer]),
    [
      ['answered', '已核'],
      ['answered', '没有证书'],
    ],
  );
});

test('only the own street, its district and the worker see a case', () => {
  const { state } = new Story();
  const sight = (who: Actor) => workers.sight(state, who);
  assert.deepEqual([street, district, worker, elsewhere].map(sight), [
    'content',
    'content',
    'content',
    'nothing',
  ]);
});
