import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom, shippedCalendar } from '../../calendar/testing.ts';
import { Refusal } from '../../refusal.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { viewOf } from '../../workflow/sight.ts';
import { nextToAct } from '../../workflow/timers.ts';
import { todo } from '../../workflow/todo.ts';
import { scores } from './decisions.ts';
import { drawnOf, type Facts, type Scores, type State } from './events.ts';
import { resultsOf } from './points.ts';
import { castOn, city, counted, factsOn, head, office, sourceOf, system, unit } from './walking.ts';
import { WORDS } from './words.ts';

const calendar = shippedCalendar();
/** 2026-11-02, a Monday, nine o'clock in the city. */
const MORNING = Date.UTC(2026, 10, 2, 1);

class Story {
  state: State;
  now = MORNING;

  constructor(change: Partial<Facts> = {}, body: object = {}) {
    this.state = this.#after(null, 'tan', () =>
      begin(
        scores,
        'draw_score',
        { template: 'units', period: '2026-10', ...body },
        {
          ...{ actor: office('tan'), now: this.now, facts: facts({ source: SOURCE, ...change }) },
        },
      ),
    );
  }

  give(actor: Actor, command: string, body: object = {}): this {
    const moment = { state: this.state, actor, now: this.now, facts: facts() };
    this.state = this.#after(this.state, actor.personId, () => decide(scores, command, { ...body }, moment));
    return this;
  }

  #after(before: State | null, by: string, made: () => readonly EventOf<Scores>[]): State {
    let state = before;
    for (const event of made()) state = evolve(scores, state, event, this.now, by);
    assert.ok(state);
    return state;
  }

  /** The clock of the posting runs out. */
  end(): this {
    const next = nextToAct(scores, this.state);
    assert.equal(next?.command, 'end_posting');
    this.now = next?.dueAt ?? 0;
    return this.give(system, 'end_posting');
  }
  total(key: string): number | undefined {
    return resultsOf(drawnOf(this.state)).find((one) => one.key === key)?.total;
  }
}

const facts = (change: Partial<Facts> = {}) => factsOn(calendar)(seededRandom(1), change);
const SOURCE = {
  ...sourceOf(seededRandom(1)),
  judged: (['roads', 'parks', 'water'] as const).map((key, n) => ({
    ...{ key, seat: `unit:${key}`, title: key },
    counted: { on_time: counted(18 - n * 4, 20), refused: counted(n, 20) },
  })),
};
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test('every promise of the form holds for results, whatever anybody does', () => {
  assert.deepEqual(faultsOf(scores), []);
  const { unreached, stuck, broken } = walk(scores, castOn(calendar), {
    ...{ seed: 20261202, commands: 6000, from: MORNING },
  });
  assert.deepEqual({ unreached, stuck, broken }, { unreached: [], stuck: [], broken: [] });
});

test('each of those judged sees its own from the posting on, and the district all', () => {
  const story = new Story();
  assert.equal(viewOf(scores, story.state, unit('parks')), null);
  story.give(office('tan'), 'show_results');
  const seen = viewOf(scores, story.state, unit('parks'));
  assert.deepEqual([seen?.period, seen?.judged, seen?.entries], ['2026-10', undefined, undefined]);
  assert.equal(viewOf(scores, story.state, unit('gas')), null, 'it is not judged here');
  assert.equal(viewOf(scores, story.state, city)?.judged?.length, 3);
  story.give(unit('parks'), 'object', { item: 'on_time', words: '两件是停电' });
  assert.equal(viewOf(scores, story.state, unit('parks'))?.lanes?.objection.length, 1);
  assert.equal(viewOf(scores, story.state, unit('roads'))?.lanes?.objection.length, 0, 'of others nothing');
});

test('an objection that is taken up gives back what the item lost, and no more', () => {
  const story = new Story().give(office('tan'), 'show_results');
  // 14 of 20 is 70 %, half-way from 50 to 90: 30 of 60, less one refusal.
  assert.equal(story.total('parks'), 2900);
  story.give(unit('parks'), 'object', { item: '按期', words: '两件是停电' });
  assert.throws(
    () => story.give(unit('parks'), 'object', { item: 'on_time', words: '再说' }),
    refused('already-asked'),
  );
  assert.throws(
    () => story.give(unit('parks'), 'object', { item: 'else', words: '再说' }),
    refused('field-wrong'),
  );
  story.end();
  assert.equal(story.state.stage, 'objections_open');
  const answer = { objection: '1', upheld: true, answer: '停电有通告' };
  assert.throws(
    () => story.give(office('tan'), 'answer_objection', { ...answer, back: 30.01 }),
    refused('field-wrong'),
  );
  story.give(office('tan'), 'answer_objection', { ...answer, back: 7.5 });
  assert.deepEqual([story.state.stage, story.total('parks')], ['posting_over', 3650]);
});

test('whoever drew it or entered points does not decide; what was published stays', () => {
  const story = new Story();
  assert.throws(
    () =>
      story.give(office('wei'), 'enter_points', {
        judged: 'roads',
        item: 'on_time',
        times: 1,
        words: '照片是旧的',
      }),
    refused('field-wrong'),
    'the figures are counted, not entered',
  );
  story.give(office('wei'), 'enter_points', {
    judged: 'roads',
    item: '虚假反馈',
    times: 2,
    words: '照片是旧的',
  });
  assert.equal(story.total('roads'), 5800);
  story.give(office('wei'), 'strike_points', { entry: '1', reason: '核实过不是' });
  assert.equal(story.total('roads'), 6000);
  story.give(office('tan'), 'show_results').end();
  assert.deepEqual(
    todo(scores, story.state).map(({ seat }) => seat),
    ['head:district:990101'],
  );
  for (const drafter of ['tan', 'wei'])
    assert.throws(
      () => story.give(head(drafter), 'publish_result', { words: '同意' }),
      refused('drafted-it'),
    );
  story.give(head('gu'), 'publish_result', { words: '同意' });
  assert.deepEqual([story.state.stage, story.state.publishedAt], ['score_published', story.now]);
  assert.throws(() => story.give(office('tan'), 'withdraw', { reason: '改' }), refused('wrong-stage'));
});

test('another edition says why; while one is open no other is drawn', () => {
  const published = { published: 1, open: null };
  assert.throws(() => new Story({ earlier: published }), refused('field-missing'));
  assert.equal(new Story({ earlier: published }, { why: '指标更正了' }).state.edition, 2);
  assert.throws(() => new Story({ earlier: { published: 0, open: 'other' } }), refused('already-asked'));
  assert.throws(() => new Story({ source: null }), refused('not-found'));
});

test('a draft is withdrawn with the reason, but not while somebody waits for an answer', () => {
  const story = new Story().give(office('tan'), 'show_results');
  story.give(unit('roads'), 'object', { item: 'on_time', words: '不对' });
  assert.throws(() => story.give(office('tan'), 'withdraw', { reason: '改' }), refused('wrong-stage'));
  story.end().give(office('tan'), 'answer_objection', { objection: '1', upheld: false, answer: '件都在' });
  story.give(office('tan'), 'withdraw', { reason: '指标有更正' });
  assert.equal(story.state.stage, 'withdrawn');
  assert.deepEqual(todo(scores, story.state), []);
});

test('codes of the template are said in its own words, and a list of all judged in none', () => {
  const entered = { judged: 'roads', item: 'faked', times: 1, words: '旧照片' };
  const { state } = new Story().give(office('tan'), 'enter_points', entered);
  const said = (name: keyof typeof WORDS, value: unknown) => WORDS[name](state, value);
  assert.equal(said('template', 'units')?.en, 'Units');
  assert.equal(said('item', 'faked')?.zh, '虚假反馈');
  assert.equal(said('item', 'unknown'), null);
  assert.equal(said('judged', 'roads')?.zh, 'roads');
  assert.equal(said('judged', state.judged), null);
  assert.deepEqual(said('entry', '1'), { zh: 'roads 虚假反馈', en: 'Faked, roads' });
  assert.equal(said('entry', '2'), null);
  assert.equal(said('back', 150)?.zh, '1.50');
  assert.equal(said('back', 0), null);
});
