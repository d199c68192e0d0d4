import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { MINUTE } from '../../calendar/zone.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { actor } from '../../workflow/proof/cast.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { nextToAct } from '../../workflow/timers.ts';
import { todo } from '../../workflow/todo.ts';
import { whistles } from './decisions.ts';
import type { State, Whistles } from './events.ts';
import { castOn, district, factsOn, head, PLACES, RIGHTS, street, system, unit } from './walking.ts';

const calendar = shippedCalendar();
const facts = factsOn(calendar);

test('the tables of a whistle are sound', () => {
  assert.deepEqual(faultsOf(whistles), []);
});

test('whistles walked at random keep every promise of the form', () => {
  const options = { seed: 20261201, commands: 6000, from: Date.UTC(2026, 2, 2, 1) };
  const walked = walk(whistles, castOn(calendar), options);
  assert.deepEqual(walked.unreached, []);
  assert.deepEqual([walked.stuck, walked.broken], [[], []]);
  assert.ok(walked.allowed > 1000 && walked.refused > 100, JSON.stringify(walked));
});

/** 2026-03-02, a Monday, nine o'clock in the city. */
const MORNING = Date.UTC(2026, 2, 2, 1);

/** One whistle, told step by step. */
class Story {
  state: State;
  events: readonly EventOf<Whistles>[];
  now = MORNING;

  constructor(kind: string, others: readonly string[]) {
    const body = { kind, place: PLACES[0], asks: '联合查处', tried: '劝过三次', lead: 'one', others };
    this.events = begin(whistles, 'blow', body, { actor: street, now: this.now, facts: facts() });
    this.state = this.#after(null, street);
  }

  give(who: Actor, command: string, body: Record<string, unknown> = {}, key?: string | null): void {
    this.events = decide(whistles, command, body, {
      state: this.state,
      actor: who,
      now: this.now,
      facts: facts(),
      key: key ?? undefined,
    });
    this.state = this.#after(this.state, who);
  }

  /** The next limit runs out and the system acts. */
  expire(): void {
    const next = nextToAct(whistles, this.state);
    assert.ok(next !== null, 'no limit runs that acts');
    this.now = next.dueAt;
    this.give(system, next.command, {}, next.key);
  }

  come(id: string): void {
    this.give(unit(id), 'report', { leader: 'ann' });
    this.give(unit(id), 'come', { reason: '地下室没有信号' });
  }

  stageOf(id: string): string | undefined {
    return this.state.lanes.department.find((lane) => lane.unit === id)?.stage;
  }

  #after(before: State | null, { personId }: Actor): State {
    const one = (state: State | null, event: EventOf<Whistles>) =>
      evolve(whistles, state, event, this.now, personId);
    return this.events.reduce<State | null>(one, before) as State;
  }
}

const says = (code: string) => (error: { code?: string }) => error.code === code;

test('an emergency sounds before it is signed, and lapses unsigned: everybody called is told', () => {
  const story = new Story('emergency', ['two']);
  assert.equal(story.state.stage, 'sounding');
  assert.deepEqual(
    todo(whistles, story.state).map(({ seat }) => seat),
    ['unit:one', 'unit:two'],
  );
  story.come('one');
  story.expire(); // the silent department rises first
  story.expire();
  assert.equal(story.now, MORNING + 30 * MINUTE);
  assert.deepEqual([story.events[0]?.name, story.state.stage], ['lapsed', 'withdrawn']);
  assert.deepEqual([story.stageOf('one'), story.stageOf('two')], ['released', 'released']);
  const { lapsed } = whistles.events;
  const tells = lapsed?.tells;
  const told = Array.isArray(tells)
    ? tells.flatMap((relation) => whistles.seats(story.state)[relation as 'department'] ?? [])
    : [];
  for (const seat of ['unit:one', 'unit:two', 'duty:district:990101']) assert.ok(told.includes(seat), seat);
  assert.equal(nextToAct(whistles, story.state), null);
});

test('other kinds call nobody before the head of the street signs', () => {
  const story = new Story('key_work', ['two']);
  assert.deepEqual([story.state.stage, story.state.lanes.department], ['to_sign', []]);
  assert.equal(nextToAct(whistles, story.state), null);
  assert.throws(() => story.give(street, 'sign'), says('not-yours'));
  story.give(head, 'sign');
  assert.deepEqual([story.state.stage, story.state.signedAt], ['sounding', MORNING]);
  assert.deepEqual([story.stageOf('one'), story.stageOf('two')], ['called', 'called']);
});

test('a silent department rises three times in order, each with the whole limit, and no other clock moves', () => {
  const story = new Story('emergency', ['two']);
  story.give(head, 'sign');
  story.now += 5 * MINUTE;
  story.give(unit('two'), 'report', { leader: 'bo' });
  const other = story.state.lanes.department[1]?.clocks;
  const levels = ['officer', 'head', 'deputy'].map((level, n) => {
    story.expire();
    assert.equal(story.now, MORNING + 20 * (n + 1) * MINUTE);
    const seat = ['duty:district:990101', 'duty:district:990101:head', 'duty:district:990101:deputy'][n];
    return [story.events[0]?.body, { key: '1', level, seat }];
  });
  for (const [found, expected] of levels) assert.deepEqual(found, expected);
  assert.deepEqual(story.state.lanes.department[1]?.clocks, other);
  assert.deepEqual(story.state.lanes.department[0]?.clocks, {});
  assert.equal(nextToAct(whistles, story.state)?.key, '2');
  assert.equal(whistles.sight(story.state, actor(['duty:district:990101:deputy'], RIGHTS)), 'content');
});

test('when every department has answered or is excused, the street confirms, scores and closes', () => {
  const story = new Story('enforcement', ['two']);
  story.give(head, 'sign');
  story.come('one');
  story.give(street, 'give_task', { title: '拆除', unit: 'one', limit: { n: 1, unit: 'workday' } });
  assert.throws(() => story.give(unit('one'), 'answer', { result: '已拆' }), says('parts-open'));
  story.give(unit('one'), 'finish_task', { task: '1', words: '已拆' });
  story.give(unit('one'), 'answer', { result: '已拆' });
  story.give(unit('two'), 'object', { article: '第三条', words: '不属本部门' });
  assert.equal(story.state.stage, 'working');
  story.give(district, 'decide_objection', { department: '2', upheld: true, reason: '成立' });
  assert.deepEqual([story.state.stage, story.stageOf('two')], ['to_confirm', 'excused']);

  story.give(street, 'confirm', { solved: false, words: '还有残留', again: ['one'] });
  assert.deepEqual([story.state.stage, story.stageOf('one')], ['working', 'called']);
  story.come('one');
  story.give(unit('one'), 'answer', { result: '清完' });
  story.give(street, 'confirm', { solved: true, words: '清完了' });
  assert.throws(() => story.give(street, 'close'), says('parts-open'));
  const score = { speed: 4, attendance: 5, result: 3 };
  assert.throws(
    () => story.give(street, 'score', { department: '1', ...score, result: 6 }),
    says('field-wrong'),
  );
  story.give(street, 'score', { department: '1', ...score });
  story.give(street, 'close');
  story.give(unit('one'), 'answer_score', { words: '第一次已清理大部' });
  assert.throws(() => story.give(unit('one'), 'answer_score', { words: '再说' }), says('wrong-stage'));
  assert.deepEqual([story.state.stage, story.state.lanes.department[0]?.score], ['closed', score]);
});

test('a department keeps its objection with the article, the ruling, and each level it rose to', () => {
  const story = new Story('emergency', ['two']);
  story.give(unit('two'), 'object', { article: '第五条', words: '不属本部门' });
  story.give(district, 'decide_objection', { department: '2', upheld: false, reason: '归你们' });
  story.expire();
  const two = story.state.lanes.department.find((lane) => lane.unit === 'two');
  assert.deepEqual(two?.objection, { article: '第五条', words: '不属本部门', at: MORNING });
  assert.deepEqual(two?.ruled, { upheld: false, at: MORNING, reason: '归你们' });
  const risen = story.state.lanes.department.filter(({ rises }) => rises.length > 0);
  assert.deepEqual(
    risen.map(({ rises }) => rises.map(({ level }) => level)),
    [['officer']],
  );
});

test('a whistle is called by its kind, its place and what the matter is called', () => {
  const place = { ...PLACES[0], text: '滨河路12号' };
  const body = {
    kind: 'key_work',
    place,
    asks: '联合查处',
    tried: '劝过三次',
    lead: 'one',
    issue: 'issue-1',
  };
  const labelFor = (sent: object) => {
    const events = begin(whistles, 'blow', { ...sent }, { actor: street, now: MORNING, facts: facts() });
    const one = (state: State | null, event: EventOf<Whistles>) =>
      evolve(whistles, state, event, MORNING, '');
    return whistles.label(events.reduce<State | null>(one, null) as State, 'content');
  };
  assert.equal(labelFor(body), '重点工作哨 滨河路12号 路面塌陷');
  assert.equal(labelFor({ ...body, issue: undefined }), '重点工作哨 滨河路12号 联合查处');
});
