import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { DAY } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { nextToAct } from '../../workflow/timers.ts';
import { todo } from '../../workflow/todo.ts';
import { admissions } from './decisions.ts';
import type { Admissions, State } from './events.ts';
import { reckon } from './reckon.ts';
import { castOn, centre, factsOn, head, resident, street, system, unit, worker } from './walking.ts';

const calendar = shippedCalendar();
const facts = factsOn(calendar);
/** 2026-03-02, a Monday, nine o'clock in the city. */
const MORNING = Date.UTC(2026, 2, 2, 1);
const FIRST = Date.UTC(2026, 3, 1, -8);

const GAS = {
  title: '燃气软管老化入户查看',
  list: 'assist',
  ground: '《城镇燃气管理条例》第十七条',
  work: '看、问、上报',
  data: '楼栋、户号：找到要换管的户\n软管有无开裂：判断要不要换',
  streets: [] as string[],
  hours: 7,
  cost: 100,
  budget: 9000,
  from: FIRST,
  until: FIRST + 60 * DAY,
};

class Story {
  state: State;
  now = MORNING;

  constructor(change: Partial<typeof GAS> & { temporary?: boolean; why?: string | undefined } = {}) {
    const asked = { actor: unit('housing'), now: this.now, facts: facts() };
    const events = begin(admissions, 'apply', { ...GAS, ...change }, asked);
    this.state = this.#after(null, events);
  }

  give(actor: Actor, command: string, body: object = {}, key?: string): this {
    const moment = { state: this.state, actor, now: this.now, facts: facts(), key };
    this.state = this.#after(this.state, decide(admissions, command, { ...body }, moment));
    return this;
  }

  /** The next clock that gives a command runs out. */
  expire(): string {
    const next = nextToAct(admissions, this.state);
    assert.ok(next);
    this.now = next.dueAt;
    this.give(system, next.command, {}, next.key ?? undefined);
    return next.command;
  }

  /** Everybody asked says the same, but for whom `but` names. */
  consulted(but: Record<string, string> = {}): this {
    this.give(unit('housing'), 'submit').give(centre, 'consult', { finance: 'finance', justice: 'justice' });
    for (const { key, seat, role, stage } of this.state.lanes.opinion) {
      if (stage !== 'asked') continue;
      const who = seat?.startsWith('unit:')
        ? unit(seat.slice(5))
        : street(seat?.slice('desk:street:'.length) ?? '');
      this.give(who, 'give_opinion', { verdict: but[role] ?? 'agree', words: '会签' }, key);
    }
    return this;
  }

  #after(before: State | null, events: readonly EventOf<Admissions>[]): State {
    let state = before;
    for (const event of events) state = evolve(admissions, state, event, this.now, 'somebody');
    assert.ok(state);
    return state;
  }
}

const refused =
  (code: string, details: object = {}) =>
  (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.code, code);
    for (const [name, value] of Object.entries(details)) assert.equal(error.details[name], value, name);
    return true;
  };

test('the tables of an admission are sound', () => {
  assert.deepEqual(faultsOf(admissions), []);
});

test('admissions walked at random keep every promise of the form', () => {
  const options = { seed: 20261202, commands: 12_000, from: MORNING };
  const walked = walk(admissions, castOn(calendar), options);
  assert.deepEqual(walked.unreached, []);
  assert.deepEqual([walked.stuck, walked.broken], [[], []]);
  assert.ok(walked.allowed > 1000 && walked.refused > 100, JSON.stringify(walked));
});

test('from the application to the list and off it: opinions, posting, first day, review, end', () => {
  const story = new Story();
  assert.deepEqual(story.state.needs[1], { item: '软管有无开裂', purpose: '判断要不要换' });
  story.consulted();
  assert.equal(story.state.stage, 'deciding');
  story.give(head, 'approve', {});
  assert.equal(story.state.stage, 'posted');
  story.give(worker, 'object', { words: '每月七小时做不完' });
  assert.deepEqual(
    todo(admissions, story.state).map(({ seat }) => seat),
    ['desk:district:990101', 'desk:district:990101'],
  );
  assert.equal(story.expire(), 'end_posting');
  assert.equal(story.state.stage, 'objections_open', 'no result while an objection is open');
  story.give(centre, 'answer_objection', { upheld: false, answer: '只看重点楼栋' });
  assert.equal(story.state.stage, 'posting_over');
  story.give(head, 'conclude', { admitted: true, words: '无不能采纳的异议' });
  assert.deepEqual(
    [story.state.stage, story.state.force],
    ['to_start', { from: FIRST, until: FIRST + 61 * DAY }],
  );
  assert.deepEqual([story.expire(), story.now], ['take_effect', FIRST]);
  assert.equal(story.expire(), 'open_review');
  assert.equal(story.state.stage, 'under_review');
  assert.deepEqual([story.expire(), story.now], ['expire', FIRST + 61 * DAY]);
  assert.equal(story.state.stage, 'off_list');
});

test('a resident objects while it is posted, reads the answer afterwards, and sees nothing before', () => {
  const story = new Story().consulted();
  assert.equal(admissions.sight(story.state, resident), 'nothing');
  story.give(head, 'approve').give(resident, 'object', { words: '家里没人，白天进不来' });
  const [objection] = story.state.lanes.objection;
  assert.deepEqual([objection?.seat, objection?.stage], ['person:resident:1', 'raised']);
  story.expire();
  assert.equal(story.state.stage, 'objections_open', 'a resident is answered as anybody else');
  assert.throws(() => story.give(resident, 'object', { words: '再说一次' }), refused('not-yours'));
  story.give(centre, 'answer_objection', { upheld: true, answer: '改在傍晚看' });
  assert.equal(story.state.lanes.objection[0]?.upheld, true);
  const other = { ...resident, personId: 'resident:2' };
  assert.equal(admissions.sight(story.state, other), 'nothing', 'another resident has another code');
});

test('a renewed item ends on its new day, and one taken off ends at once', () => {
  const story = new Story().consulted().give(head, 'approve');
  story.expire();
  story.give(head, 'conclude', { admitted: true, words: '准予' });
  story.expire();
  story.give(centre, 'open_review', { reason: '街道提出' });
  const same = { until: GAS.until, words: '还需要' };
  assert.throws(() => story.give(head, 'renew', same), refused('unchanged'));
  story.give(head, 'renew', { ...same, until: GAS.until + 90 * DAY });
  assert.equal(story.state.force?.until, GAS.until + 91 * DAY);
  story.now += DAY;
  story.give(head, 'take_off', { reason: '设备已换完' });
  assert.deepEqual([story.state.stage, story.state.force?.until], ['off_list', story.now]);
});

test('fields are ticked when it is returned, none that the form has not, and they are cleared with the next try', () => {
  const story = new Story().give(unit('housing'), 'submit');
  const unknown = { points: '钱不够', which: ['budget', 'number'] };
  assert.throws(() => story.give(centre, 'return', unknown), refused('field-wrong'));
  story.give(centre, 'return', { points: '钱不够', which: ['budget', 'hours'] });
  assert.deepEqual([story.state.points, story.state.which], ['钱不够', ['budget', 'hours']]);
  story.give(unit('housing'), 'submit');
  assert.deepEqual(story.state.which, []);
  story.give(centre, 'return', { points: '写清楚' });
  assert.deepEqual(story.state.which, [], 'words alone are enough');
});

test('nothing is approved while justice is against it, and after a return it is asked again', () => {
  const story = new Story().consulted({ justice: 'against' });
  assert.throws(() => story.give(head, 'approve'), refused('justice-against'));
  story.give(head, 'return', { points: '改列协助办理' });
  story.give(unit('housing'), 'amend', { ...GAS, work: '看到、问到就上报' }).consulted();
  story.give(head, 'approve');
  assert.equal(story.state.stage, 'posted');
});

test('nothing is approved beyond the hours or the money there are, and what would pass is said', () => {
  const long = new Story({ hours: 14 }).consulted();
  const hours = { after: 124, available: 120, over: 4, most: 10 };
  assert.throws(() => long.give(head, 'approve'), refused('hours-short', hours));
  const poor = new Story({ budget: 8000 }).consulted();
  assert.throws(() => poor.give(head, 'approve'), refused('money-short', { needed: 9000, short: 1000 }));
});

test('who does not answer in time is noted as silent, and the case goes on', () => {
  const story = new Story().give(unit('housing'), 'submit');
  story.give(centre, 'consult', { finance: 'finance', justice: 'justice', others: ['gas', 'finance'] });
  assert.deepEqual(
    story.state.lanes.opinion.map(({ role }) => role),
    ['justice', 'finance', 'street', 'street', 'other'],
  );
  for (let n = 0; n < 5; n += 1) assert.equal(story.expire(), 'pass_silent');
  assert.equal(story.state.stage, 'deciding');
  assert.ok(story.state.lanes.opinion.every(({ stage, verdict }) => stage === 'silent' && verdict === null));
});

test('an urgent item is decided at once and has a short term; it ends by itself without a review', () => {
  const urgent = { temporary: true, why: '暴雪', from: MORNING, until: MORNING + 20 * DAY };
  assert.throws(() => new Story({ ...urgent, until: MORNING + 40 * DAY }), refused('field-wrong'));
  assert.throws(() => new Story({ ...urgent, why: undefined }), refused('field-missing'));
  const story = new Story(urgent).give(unit('housing'), 'submit');
  assert.equal(story.state.stage, 'deciding');
  story.give(head, 'approve');
  assert.equal(story.state.stage, 'on_list');
  assert.equal(story.expire(), 'expire');
});

test('data without a purpose is refused', () => {
  for (const data of ['住户姓名', '住户姓名：', '：约时间'])
    assert.throws(() => new Story({ data }), refused('field-wrong'), data);
});

test('a draft is its department’s alone; whoever works in the district sees it from the posting on', () => {
  const story = new Story();
  const sight = (who: Actor) => admissions.sight(story.state, who);
  assert.deepEqual([unit('housing'), head, worker].map(sight), ['content', 'nothing', 'nothing']);
  story.consulted();
  assert.deepEqual([unit('justice'), head, worker].map(sight), ['content', 'content', 'nothing']);
  story.give(head, 'approve');
  assert.equal(sight(worker), 'content');
});

test('every street gets the same hours more, and the money is for all grids and months', () => {
  const streets = [
    { code: 'a', name: 'a', grids: 3, hours: 115 },
    { code: 'b', name: 'b', grids: 2, hours: 90 },
  ];
  const { loads, most, months, needed, short } = reckon({ ...GAS, hours: 7.5 }, streets, 120);
  assert.deepEqual(
    loads.map(({ after, over }) => [after, over]),
    [
      [122.5, 2.5],
      [97.5, 0],
    ],
  );
  assert.deepEqual([most, months, needed, short], [5, 3, 1500, 0]);
});

test('only the streets for which it is wanted are asked and reckoned with', () => {
  assert.throws(() => new Story({ streets: ['990102001'] }), refused('field-wrong'));
  // Fourteen hours more pass the limit in the other street alone.
  const story = new Story({ streets: ['990101001'], hours: 14 }).consulted();
  assert.deepEqual(
    story.state.lanes.opinion.filter(({ role }) => role === 'street').map(({ seat }) => seat),
    ['desk:street:990101001'],
  );
  story.give(head, 'approve');
  assert.equal(story.state.stage, 'posted');
  assert.deepEqual(
    new Story({ streets: ['990101001', '990101002'] }).state.streets,
    [],
    'all are the district',
  );
});

test('each ground is examined by the justice department; with none that holds nothing is approved', () => {
  const ground = '《城镇燃气管理条例》第十七条\n《安全生产法》第四条\n';
  const submitted = () => new Story({ ground }).give(unit('housing'), 'submit');
  const story = submitted().give(centre, 'consult', { finance: 'finance', justice: 'justice' });
  assert.deepEqual(
    story.state.lanes.basis.map(({ text, seat, stage }) => [text, seat, stage]),
    [
      ['《城镇燃气管理条例》第十七条', 'unit:justice', 'to_examine'],
      ['《安全生产法》第四条', 'unit:justice', 'to_examine'],
    ],
  );
  const fails = { finding: 'fails', reason: '责任在燃气公司' };
  assert.throws(
    () => story.give(unit('finance'), 'check_ground', { ...fails, basis: '1' }),
    refused('not-yours'),
  );
  assert.throws(() => story.give(unit('justice'), 'check_ground', fails), refused('field-missing'));
  story.give(unit('justice'), 'check_ground', { ...fails, basis: '1' });
  for (const { key, seat } of story.state.lanes.opinion) {
    const who = seat?.startsWith('unit:')
      ? unit(seat.slice(5))
      : street(seat?.slice('desk:street:'.length) ?? '');
    story.give(who, 'give_opinion', { verdict: 'agree', words: '会签' }, key);
  }
  const before = story.state;
  story.give(head, 'approve');
  assert.equal(story.state.stage, 'posted', 'one is left that nobody found wrong');
  assert.deepEqual(
    story.state.lanes.basis.map(({ stage }) => stage),
    ['checked', 'released'],
  );
  story.state = before;
  story.give(unit('justice'), 'check_ground', { finding: 'repealed', reason: '已修订', basis: '2' });
  assert.throws(() => story.give(head, 'approve'), refused('no-ground-holds'));
  story.give(head, 'return', { points: '补写依据' });
  story.give(unit('housing'), 'amend', { ...GAS, ground: '《网格化服务管理条例》第九条' }).consulted();
  story.give(head, 'approve');
  assert.equal(story.state.stage, 'posted', 'other grounds are examined anew');
});

test('a post objects to an item once in a while, and what says the same is answered together', () => {
  const story = new Story().consulted().give(head, 'approve');
  story.give(worker, 'object', { words: '每月七小时，做不完！' });
  assert.throws(() => story.give(worker, 'object', { words: '再说一次' }), refused('objected-lately'));
  const resident2 = { ...resident, personId: 'resident:2' };
  story
    .give(resident, 'object', { words: '每月七小时 做不完' })
    .give(resident2, 'object', { words: '家里没人' });
  story.now += 24 * 60 * 60_000;
  story.give(worker, 'object', { words: '还有一条' });
  const answer = { objection: '2', upheld: false, answer: '只看重点楼栋' };
  story.give(centre, 'answer_objection', { ...answer, alike: true });
  assert.deepEqual(
    story.state.lanes.objection.map(({ stage, answer: said }) => [stage, said]),
    [
      ['answered', '只看重点楼栋'],
      ['answered', '只看重点楼栋'],
      ['raised', null],
      ['raised', null],
    ],
  );
  story.expire();
  assert.equal(story.state.stage, 'objections_open');
  story.give(centre, 'answer_objection', { ...answer, objection: '3' });
  story.give(centre, 'answer_objection', { ...answer, objection: '4', alike: true });
  assert.equal(story.state.stage, 'posting_over');
});
