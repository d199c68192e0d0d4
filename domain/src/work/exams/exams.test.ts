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
import { nextToAct } from '../../workflow/timers.ts';
import { titleOf } from '../courses/title.ts';
import { exams } from './decisions.ts';
import type { Exams, Facts, State } from './events.ts';
import { drawPaper, LETTERS, markPaper, readAnswers, writeAnswers } from './paper.ts';
import { BANK, candidate, castOn, desk, factsOn, KEY, stranger, system } from './walking.ts';

const calendar = shippedCalendar();
const facts = factsOn(calendar);
/** 2026-03-02, a Monday, nine o'clock in the city. */
const MORNING = Date.UTC(2026, 2, 2, 1);

class Story {
  state: State;
  now = MORNING;

  constructor(change: Partial<Facts> = {}, by = MORNING + 30 * DAY) {
    const given = { actor: desk, now: this.now, facts: { ...facts(), ...change } };
    this.state = this.#after(null, begin(exams, 'assign', { person: 'liu', course: 'x', by }, given));
  }

  give(actor: Actor, command: string, body: object = {}, change: Partial<Facts> = {}): this {
    const moment = { state: this.state, actor, now: this.now, facts: { ...facts(), ...change } };
    this.state = this.#after(this.state, decide(exams, command, { ...body }, moment));
    return this;
  }

  expire(): string {
    const next = nextToAct(exams, this.state);
    assert.ok(next);
    this.now = next.dueAt;
    this.give(system, next.command);
    return next.command;
  }

  /** The right answers of the paper, but for so many at its end. */
  right(but = 0): string {
    const { paper } = this.state;
    const answers = paper.map(({ question, version, order }) =>
      [...((KEY as Record<string, string>)[`${question}@${version}`] ?? '')]
        .map((letter) => LETTERS[order.indexOf(letter)])
        .join(''),
    );
    return writeAnswers(answers.slice(0, paper.length - but));
  }

  #after(before: State | null, events: readonly EventOf<Exams>[]): State {
    let state = before;
    for (const event of events) state = evolve(exams, state, event, this.now, 'somebody');
    assert.ok(state);
    return state;
  }
}

const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, code);
  return true;
};

test('the tables of an exam are sound', () => assert.deepEqual(faultsOf(exams), []));

test('exams walked at random keep every promise of the form', () => {
  const walked = walk(exams, castOn(calendar), { seed: 20261202, commands: 6000, from: MORNING });
  assert.deepEqual(walked.unreached, []);
  assert.deepEqual([walked.stuck, walked.broken], [[], []]);
  assert.ok(walked.allowed > 1000 && walked.refused > 100, JSON.stringify(walked));
});

test('the same seed draws the same paper, another one another, and questions of the paper before come last', () => {
  const asked = { count: 2, before: [] };
  assert.deepEqual(
    drawPaper(BANK, { ...asked, seed: 7 }),
    drawPaper(BANK.toReversed(), { ...asked, seed: 7 }),
  );
  const papers = new Set(
    [...Array(20).keys()].map((seed) => JSON.stringify(drawPaper(BANK, { ...asked, seed }))),
  );
  assert.ok(papers.size > 5);
  for (let seed = 0; seed < 20; seed += 1) {
    const drawn = drawPaper(BANK, { count: 2, seed, before: ['a', 'b'] }).map(({ question }) => question);
    assert.deepEqual(drawn.sort(), ['c', 'd']);
  }
});

test('answers are read as they are written, and marked in the letters the candidate saw', () => {
  assert.deepEqual(readAnswers(' 1:B 3:CA ', 3), ['B', '', 'AC']);
  for (const wrong of ['4:A', '0:A', '1:G', '1B', '1:']) assert.equal(readAnswers(wrong, 3), null, wrong);
  const paper = [
    { question: 'a', version: 1, points: 2, order: 'DBCA' },
    { question: 'b', version: 3, points: 3, order: 'EDCBA' },
    { question: 'c', version: 1, points: 1, order: 'AB' },
  ];
  assert.deepEqual(markPaper(paper, ['B', 'ACE', 'A'], KEY), { score: 6, full: 6, wrong: [] });
  assert.deepEqual(markPaper(paper, ['A', 'AC', ''], KEY), { score: 0, full: 6, wrong: [1, 2, 3] });
});

test('passed: it is recorded in the case of the worker, where the certificate is given', () => {
  const story = new Story().give(candidate, 'sit');
  assert.equal(story.state.endsAt, MORNING + HOUR);
  story.now += 40 * MINUTE;
  const moment = { state: story.state, actor: candidate, now: story.now, facts: facts() };
  const [event] = decide(exams, 'hand_in', { answers: story.right() }, moment);
  assert.equal(event?.name, 'handed_in');
  story.give(candidate, 'hand_in', { answers: story.right() });
  const { stage, mark, passedAt } = story.state;
  assert.deepEqual([stage, mark?.score, mark?.wrong, passedAt], ['passed', mark?.full, [], story.now]);
  const [follow] = exams.events.handed_in?.follows?.(story.state, event.body as never) ?? [];
  const examinedOn = Date.UTC(2026, 2, 1, 16);
  const body = { exam: '网格员岗前培训', examinedOn, points: mark?.full, passed: true };
  assert.deepEqual(follow, { trade: 'worker', id: '990101.worker', command: 'examine', body });
});

test('failed: again after some days, with the questions not seen before, and no more often than the course allows', () => {
  const story = new Story().give(candidate, 'sit').give(candidate, 'hand_in', {});
  assert.equal(story.state.stage, 'not_passed');
  assert.throws(() => story.give(candidate, 'sit'), refused('exam-too-soon'));
  story.now = story.state.mayFrom ?? 0;
  const before = story.state.paper.map(({ question }) => question);
  story.give(candidate, 'sit');
  const [fresh] = BANK.filter(({ id }) => !before.includes(id));
  assert.ok(story.state.paper.some(({ question }) => question === fresh?.id));
  assert.equal(story.give(candidate, 'hand_in', { answers: '1:A' }).state.stage, 'ended_unpassed');
});

test('handed in offline: counts by the phone’s time and is marked late; not after the end', () => {
  const story = new Story().give(candidate, 'sit');
  const end = story.state.endsAt ?? 0;
  story.now = end + 5 * HOUR;
  const answers = story.right();
  assert.throws(() => story.give(candidate, 'hand_in', { answers }), refused('field-wrong'));
  assert.throws(
    () => story.give(candidate, 'hand_in', { answers, done: end + HOUR }),
    refused('field-wrong'),
  );
  story.give(candidate, 'hand_in', { answers, done: end - MINUTE });
  assert.deepEqual([story.state.stage, story.state.late], ['passed', true]);
});

test('what nobody hands in is marked as it was saved; what nobody begins lapses', () => {
  const story = new Story().give(candidate, 'sit');
  story.give(candidate, 'save_answers', { answers: story.right() });
  assert.equal(story.expire(), 'run_out');
  assert.equal(story.now, MORNING + 25 * HOUR);
  assert.equal(story.state.stage, 'passed');
  const other = new Story();
  assert.equal(other.expire(), 'lapse');
  assert.deepEqual([other.state.stage, other.now], ['ended_unpassed', MORNING + 31 * DAY]);
});

test('refused: a second open exam, a day that is past, a bank that is too small', () => {
  const candidate = { area: '990101001001001', street: '990101001' };
  assert.throws(() => new Story({ candidate: { ...candidate, openExam: '7' } }), refused('exam-open'));
  assert.throws(() => new Story({ candidate: null }), refused('outside-area'));
  assert.throws(() => new Story({ course: null }), refused('not-found'));
  assert.throws(() => new Story({}, MORNING - 2 * DAY), refused('field-wrong'));
  const story = new Story();
  const bank = BANK.slice(0, 2);
  assert.throws(() => story.give(actorOf(story), 'sit', {}, { bank }), refused('bank-short'));
});
const actorOf = ({ state }: Story) => ({ ...candidate, personId: state.person });

test('nobody but the candidate and the training post sees an exam', () => {
  const { state } = new Story();
  const other = { ...desk, seats: ['desk:street:990101002'] };
  const sights = [candidate, desk, stranger, other].map((who) => exams.sight(state, who));
  assert.deepEqual(sights, ['content', 'content', 'nothing', 'nothing']);
});

test('the title of an exam or a training says what it is once', () => {
  assert.equal(titleOf('试训课', '培训'), '试训课 培训');
  assert.equal(titleOf('网格员岗前培训', '培训'), '网格员岗前培训');
  assert.equal(titleOf('网格员岗前培训', '考试'), '网格员岗前培训考试');
  assert.equal(titleOf('上岗考试', '考试'), '上岗考试');
});
