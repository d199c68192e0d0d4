import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom, shippedCalendar } from '../../calendar/testing.ts';
import { Refusal } from '../../refusal.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import {
  cutIn,
  keysOf,
  linesOf,
  type MonthCap,
  sumIn,
  type Tariff,
  totalsOf,
} from '../../workflow/statement.ts';
import { nextToAct } from '../../workflow/timers.ts';
import { todo } from '../../workflow/todo.ts';
import { statements } from './decisions.ts';
import type { Done, State, Statements } from './events.ts';
import {
  castOn,
  done,
  doneAtRandom,
  factsOn,
  head,
  office,
  STREET,
  system,
  TARIFFS,
  WORKER,
  worker,
} from './walking.ts';

const calendar = shippedCalendar();
const NONE = { done: [], tariffs: [], paid: new Set<string>() };
/** 2026-03-02, a Monday, nine o'clock in the city. */
const MORNING = Date.UTC(2026, 2, 2, 1);

class Story {
  state: State;
  now = MORNING;

  constructor(
    work: readonly Done[],
    tariffs: readonly Tariff[] = TARIFFS,
    monthCaps: readonly MonthCap[] = [],
  ) {
    const facts = factsOn(calendar)({ done: work, tariffs, monthCaps, paid: new Set() });
    const body = { worker: WORKER, street: STREET, month: '2026-02' };
    this.state = this.#after(
      null,
      begin(statements, 'draw_up', body, { actor: system, now: this.now, facts }),
    );
  }

  give(actor: Actor, command: string, body: object = {}, key?: string): this {
    const moment = { state: this.state, actor, now: this.now, facts: factsOn(calendar)(NONE), key };
    this.state = this.#after(this.state, decide(statements, command, { ...body }, moment));
    return this;
  }

  #after(before: State | null, events: readonly EventOf<Statements>[]): State {
    let state = before;
    for (const event of events) state = evolve(statements, state, event, this.now, this.by(event));
    assert.ok(state);
    return state;
  }

  /** Whoever acted last is not known to the events; approvals name who gave them. */
  actor = 'system';
  by(_event: EventOf<Statements>): string {
    return this.actor;
  }
  as(actor: Actor): this {
    this.actor = actor.personId;
    return this;
  }
}

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const standings = ({ state }: Story) => state.lines.map(({ standing }) => standing).join(' ');

test('every promise of the form holds for statements, whatever anybody does', () => {
  assert.deepEqual(faultsOf(statements), []);
  const { unreached, stuck, broken } = walk(statements, castOn(calendar), {
    seed: 20261202,
    commands: 4000,
    from: MORNING,
  });
  assert.deepEqual({ unreached, stuck, broken }, { unreached: [], stuck: [], broken: [] });
});

test('what is over the cap is not paid, what does not count leaves its place, and one is drawn', () => {
  const { state } = new Story([done(1), done(2, { out: 'duplicate' }), done(3), done(4), done(5)]);
  assert.equal(standings({ state } as Story), 'counted out counted counted over');
  assert.deepEqual(totalsOf(state)[0], {
    ...{ item: 'report', unit: 'yuan', counted: 3, over: 1, out: 1, hundredths: 1500 },
  });
  assert.equal(sumIn(state, 'points'), 0);
  assert.equal(state.lines.filter(({ drawn }) => drawn).length, 1, 'thirty of a hundred of three');
  assert.ok(state.lines.every(({ drawn, standing }) => !drawn || standing === 'counted'));
});

test('a worked month to the cent: caps of items first, then the cap of the month in the order of time', () => {
  const tariffs: readonly Tariff[] = [
    { item: 'report', hundredths: 835, unit: 'yuan', cap: 3, sample: 0 },
    { item: 'confirmation', hundredths: 250, unit: 'yuan', cap: null, sample: 0 },
    { item: 'verification', hundredths: 100, unit: 'points', cap: null, sample: 0 },
  ];
  const looked = (n: number, item: 'confirmation' | 'verification') => done(n, { item, key: `${item} ${n}` });
  const work = [
    ...[done(1), done(2), done(3), done(4), done(5, { out: 'duplicate' })],
    ...[looked(6, 'confirmation'), looked(7, 'confirmation'), looked(8, 'confirmation')],
    looked(9, 'verification'),
  ];
  const monthCaps = [{ unit: 'yuan', hundredths: 2890 }] as const;
  const lines = linesOf(work, tariffs, { paid: new Set(), seed: 'x', monthCaps });
  assert.deepEqual(
    lines.map(({ standing, hundredths, cut }) => `${standing} ${hundredths} ${cut}`),
    [
      ...['counted 835 0', 'counted 835 0', 'counted 835 0', 'over 0 0', 'out 0 0'],
      ...['counted 250 0', 'counted 135 115', 'over 0 250', 'counted 100 0'],
    ],
  );
  const stated = { lines, tariffs };
  assert.deepEqual(
    [sumIn(stated, 'yuan'), cutIn(stated, 'yuan'), sumIn(stated, 'points'), cutIn(stated, 'points')],
    [2890, 365, 100, 0],
  );
});

test('what does not hold gives its room under the cap of the month to later lines', () => {
  const story = new Story([done(1), done(2)], TARIFFS, [{ unit: 'yuan', hundredths: 700 }]);
  assert.deepEqual(
    story.state.lines.map(({ hundredths }) => hundredths),
    [500, 200],
  );
  story.give(worker, 'end_look');
  const drawn = story.state.lines.find((line) => line.drawn)?.no ?? assert.fail('none was drawn');
  story.give(office('tan'), 'look_over', { line: drawn, holds: false, words: '同一张照片' });
  assert.deepEqual([sumIn(story.state, 'yuan'), cutIn(story.state, 'yuan')], [500, 0]);
});

test('the worker looks first, objects line by line, and what is upheld counts under the cap', () => {
  const story = new Story([done(1, { out: 'self_made' }), done(2), done(3), done(4)]);
  assert.deepEqual(
    todo(statements, story.state).map(({ seat }) => seat),
    [`person:${WORKER}`],
  );
  assert.throws(
    () => story.give(office('tan'), 'object_line', { line: '1', words: '不对' }),
    refused('not-yours'),
  );
  story.give(worker, 'object_line', { line: '1', words: '刘*核查过' });
  assert.throws(
    () => story.give(worker, 'object_line', { line: '1', words: '再说' }),
    refused('already-asked'),
  );
  assert.throws(
    () => story.give(worker, 'object_line', { line: '9', words: '没有' }),
    refused('field-wrong'),
  );
  story.give(worker, 'end_look');
  assert.equal(story.state.stage, 'objections_left');
  story.give(office('tan'), 'answer_line', { objection: '1', upheld: true, answer: '核实过，属实' });
  assert.deepEqual([story.state.stage, standings(story)], ['to_check', 'counted counted counted over']);
});

test('a claim that does not hold is not paid, and the worker sees it before anybody approves', () => {
  const story = new Story([done(1), done(2)]).give(worker, 'end_look');
  const drawn = story.state.lines.find((line) => line.drawn)?.no ?? assert.fail('none was drawn');
  assert.throws(() => story.give(office('tan'), 'approve_first'), refused('samples-open'));
  assert.throws(
    () => story.give(office('tan'), 'look_over', { line: drawn, holds: false }),
    refused('field-missing'),
  );
  story.give(office('tan'), 'look_over', { line: drawn, holds: false, words: '同一张照片' });
  assert.deepEqual([story.state.stage, sumIn(story.state, 'yuan')], ['to_look', 500]);
  story.give(worker, 'object_line', { line: drawn, words: '传错了照片' }).give(worker, 'end_look');
  story.give(office('tan'), 'answer_line', { objection: '1', upheld: true, answer: '补了照片' });
  assert.equal(sumIn(story.state, 'yuan'), 1000);
});

test('the same person never approves twice, and nobody what they are paid themselves', () => {
  const story = new Story([done(1, { item: 'verification', key: 'verification 1' })]).give(
    worker,
    'end_look',
  );
  const [tan, gu] = [head('tan'), head('gu')];
  assert.throws(() => story.give(office(WORKER), 'approve_first'), refused('own-request'));
  story.as(tan).give(tan, 'approve_first');
  assert.equal(story.state.first?.by, 'tan');
  assert.throws(() => story.give(tan, 'approve_second'), refused('two-people'));
  story.as(gu).give(gu, 'return_check', { reason: '再看一遍' });
  assert.equal(story.state.first, null);
  story.as(tan).give(tan, 'approve_first').as(gu).give(gu, 'approve_second');
  story.give(office('tan'), 'pay_out', { batch: '2026-02-1' });
  assert.deepEqual([story.state.stage, story.state.second?.by], ['paid_out', 'gu']);
});

test('without a word in time it goes on by itself', () => {
  const story = new Story([done(1)]);
  const next = nextToAct(statements, story.state);
  assert.equal(next?.command, 'pass_look');
  story.now = next?.dueAt ?? 0;
  assert.equal(story.give(system, 'pass_look').state.stage, 'to_check');
});

test('month after month, whatever comes again, nothing is paid twice', () => {
  const random = seededRandom(20261202);
  let held = 0;
  for (let year = 0; year < 60; year += 1) {
    const paid = new Set<string>();
    for (let month = 0; month < 12; month += 1) {
      // The same keys come again and again, with other reasons, in another order, and twice in one month.
      const work = [...doneAtRandom(random, 14), ...doneAtRandom(random, 14)];
      const lines = linesOf(work, TARIFFS, { paid, seed: `${year} ${month}` });
      for (const key of keysOf({ lines })) {
        assert.ok(!paid.has(key), `${key} is held a second time`);
        paid.add(key);
        held += 1;
      }
      const keys = lines.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
    }
  }
  assert.ok(held > 500, `only ${held} were held`);
});
