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
import { trainings } from './decisions.ts';
import { EVENTS, type Facts, type State, type Trainings } from './events.ts';
import { CODE, castOn, desk, factsOn, liu, PLACE, stranger, system, wang } from './walking.ts';

const calendar = shippedCalendar();
const facts = factsOn(calendar);
/** 2026-03-02, a Monday, nine o'clock in the city. */
const MORNING = Date.UTC(2026, 2, 2, 1);
const BODY = { courseId: 'x', place: PLACE, day: MORNING + DAY, time: '14:00', hours: 2, teacher: 'teacher' };
const BEGINS = MORNING + DAY + 5 * HOUR;

class Story {
  state: State;
  now = MORNING;
  last: readonly EventOf<Trainings>[] = [];

  constructor(body: object = {}) {
    const given = { actor: desk, now: this.now, facts: facts() };
    this.state = this.#after(null, begin(trainings, 'plan_session', { ...BODY, seats: 1, ...body }, given));
  }

  give(actor: Actor, command: string, body: object = {}, change: Partial<Facts> = {}): this {
    const moment = { state: this.state, actor, now: this.now, facts: facts(change) };
    this.state = this.#after(this.state, decide(trainings, command, { ...body }, moment));
    return this;
  }

  expire(): string {
    const next = nextToAct(trainings, this.state);
    assert.ok(next);
    this.now = next.dueAt;
    this.give(system, next.command);
    return next.command;
  }

  stages(): string[] {
    return this.state.lanes.trainee.map(({ person, stage }) => `${person} ${stage}`);
  }

  /** What its last events have recorded in the files of workers. */
  records(): string[] {
    return this.last.flatMap(({ name, body }) =>
      (EVENTS[name].follows?.(this.state, body as never) ?? []).map(({ id }) => id),
    );
  }

  #after(before: State | null, events: readonly EventOf<Trainings>[]): State {
    let state = before;
    for (const event of events) state = evolve(trainings, state, event, this.now, 'somebody');
    assert.ok(state);
    this.last = events;
    return state;
  }
}

const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, code);
  return true;
};

test('the tables of a training session are sound', () => assert.deepEqual(faultsOf(trainings), []));

test('sessions walked at random keep every promise of the form', () => {
  const walked = walk(trainings, castOn(calendar), { seed: 20261203, commands: 6000, from: MORNING });
  assert.deepEqual([walked.unreached, walked.stuck, walked.broken], [[], [], []]);
});

test('a session is at a time to come, and a postponed one keeps the date it had', () => {
  assert.throws(() => new Story({ day: MORNING, time: '09:00' }), refused('field-wrong'));
  assert.throws(() => new Story({ time: '25:00' }), refused('field-wrong'));
  assert.throws(() => new Story({ hours: 0 }), refused('field-wrong'));
  assert.throws(() => new Story({ seats: 0 }), refused('field-wrong'));
  const story = new Story().give(desk, 'postpone', {
    ...{ day: MORNING + 3 * DAY, time: '8:30', hours: 2, reason: '停电' },
  });
  assert.equal(story.state.begins, MORNING + 3 * DAY - 30 * MINUTE);
  assert.deepEqual(
    story.state.before.map(({ begins, reason }) => [begins, reason]),
    [[BEGINS, '停电']],
  );
  // The clock of the new date runs, not that of the old one.
  story.expire();
  assert.equal(story.now, MORNING + 3 * DAY - HOUR);
});

test('whom an invitation means: those named, those without a certificate that lasts, or all', () => {
  const twoMonths = MORNING + 60 * DAY;
  const staff = [
    { person: 'none', certifiedUntil: null },
    { person: 'soon', certifiedUntil: twoMonths },
    { person: 'later', certifiedUntil: twoMonths + 30 * DAY },
  ];
  const invited = (body: object) =>
    new Story().give(desk, 'invite', body, { staff }).state.lanes.trainee.map(({ person }) => person);
  assert.deepEqual(invited({ renewing: true }), ['none', 'soon']);
  assert.deepEqual(invited({ everyone: true }), ['none', 'soon', 'later']);
  assert.deepEqual(invited({ people: ['later'] }), ['later']);
  assert.throws(() => invited({ people: ['stranger'] }), refused('outside-area'));
  assert.throws(() => invited({}), refused('nobody-to-invite'));
});

test('a seat is taken once, and free again for whoever asks next', () => {
  const story = new Story().give(liu, 'enrol');
  assert.throws(() => story.give(liu, 'enrol'), refused('enrolled-already'));
  assert.throws(() => story.give(wang, 'enrol'), refused('training-full'));
  story.give(liu, 'decline', { reason: '出差' }).give(wang, 'enrol');
  assert.deepEqual(story.stages(), ['liu declined', 'wang enrolled']);
  assert.equal(trainings.sight(story.state, stranger), 'nothing', 'of another street');
});

test('who came is by the code, the place, or a reason with a photo; the others are absent when it closes', () => {
  const story = new Story({ seats: 3 }).give(liu, 'enrol').give(wang, 'enrol');
  assert.equal(story.expire(), 'open_list');
  assert.equal(story.now, BEGINS - 30 * MINUTE);
  assert.throws(() => story.give(liu, 'check_in', { code: '000000' }), refused('field-missing'));
  story.give(liu, 'check_in', { code: CODE });
  assert.deepEqual(story.stages(), ['liu attended', 'wang enrolled']);
  assert.equal(story.expire(), 'close');
  assert.deepEqual(story.stages(), ['liu attended', 'wang absent']);
  assert.deepEqual(story.records(), ['990101.worker-liu'], 'wang was not there');
});

test('what a phone kept without a signal counts by its time; after the end nothing does', () => {
  const workers = [{ person: 'wang', worker: '990101.worker-wang' }];
  const story = new Story({ seats: 3 }).give(wang, 'enrol');
  story.expire();
  story.expire();
  assert.throws(() => story.give(wang, 'check_in', { code: CODE }), refused('too-late'));
  const at = BEGINS + HOUR;
  story.give(wang, 'check_in', { code: CODE, at }, { workers });
  const [own] = story.state.lanes.trainee;
  assert.deepEqual([own?.stage, own?.at, own?.arrivedAt], ['attended', at, story.now]);
  assert.deepEqual(story.records(), ['990101.worker-wang']);
});

test('a correction is recorded in the file once, however often the line changes', () => {
  const story = new Story({ seats: 3 }).give(liu, 'enrol');
  story.expire();
  story.expire();
  const records = (came: boolean) =>
    story.give(desk, 'correct_attendance', { trainee: '1', came, reason: '核对' }).records().length;
  assert.deepEqual([records(true), records(false), records(true)], [1, 0, 0]);
});
