import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, MINUTE, SHANGHAI_OFFSET } from '../calendar/zone.ts';
import { Refusal } from '../refusal.ts';
import {
  alike,
  type Choice,
  type Choices,
  checkChoices,
  deliveryOf,
  fitted,
  fixedFor,
  NOTICE_CHANNELS,
  SHIPPED,
  withChannel,
} from './choices.ts';
import { URGENCIES } from './classes.ts';
import { afterQuiet, nextDigest, type Quiet } from './hours.ts';

const at = (text: string) => Date.parse(`2026-11-24T${text}:00+08:00`);
const NIGHT: Quiet = { from: 1260, to: 450 };
const DIGESTS = [510, 840];
const HOURS = { quiet: NIGHT, digests: DIGESTS, offset: SHANGHAI_OFFSET };
const EVERY: Choice = { channels: ['bell'], digest: false, digestAt: null, quiet: true };

/** Numbers that come out the same each time. */
function chance(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

type Pick = ReturnType<typeof chance>;

function anyChoices(pick: Pick, digests: readonly number[]): Choices {
  const choice = (): Choice => ({
    channels: NOTICE_CHANNELS.filter(() => pick(2) === 0),
    digest: pick(2) === 0,
    // One the city has, one it no longer has, or the next.
    digestAt: [digests[pick(digests.length)] ?? null, 1_111, null][pick(3)] ?? null,
    quiet: pick(2) === 0,
  });
  return { urgent: choice(), clocks: choice(), other: choice() };
}

const anyQuiet = (pick: Pick): Quiet => {
  const from = pick(1440);
  return pick(6) === 0 ? { from, to: from } : { from, to: pick(1440) };
};

const minuteOf = (moment: number) => Math.floor(((moment + SHANGHAI_OFFSET) % DAY) / MINUTE);
const rests = (moment: number, { from, to }: Quiet) => {
  const minute = minuteOf(moment);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
};

/** The first minute from a moment on of which something holds, walked one by one. */
function walkTo(from: number, holds: (moment: number) => boolean): number {
  if (holds(from)) return from;
  let moment = Math.ceil((from + 1) / MINUTE) * MINUTE;
  while (!holds(moment)) moment += MINUTE;
  return moment;
}

/** When it is due, minute by minute. */
function walked(
  { digest, digestAt }: Choice,
  { quiet, digests }: { readonly quiet: Quiet; readonly digests: readonly number[] },
  now: number,
): number {
  const free = (moment: number) => !rests(moment, quiet);
  if (!digest || digests.length === 0) return walkTo(now, free);
  const meant = digests.includes(digestAt ?? -1) ? [digestAt] : digests;
  const next = walkTo(now + 1, (moment) => moment % MINUTE === 0 && meant.includes(minuteOf(moment)));
  return walkTo(next, free);
}

test('a notice is due at the first minute that quiet hours and digests leave free, whatever was chosen', () => {
  const pick = chance(529);
  for (let n = 0; n < 2_000; n += 1) {
    const digests = [pick(1440), pick(1440)].slice(0, pick(3));
    const hours = { quiet: anyQuiet(pick), digests, offset: SHANGHAI_OFFSET };
    const choices = anyChoices(pick, digests);
    const now = at('00:00') + pick(3 * 1440) * MINUTE + pick(60_000);
    for (const urgency of URGENCIES) {
      const duty = pick(2) === 0;
      const choice = choices[urgency];
      const fixed = fixedFor(urgency, duty);
      const { channels, at: due, digest } = deliveryOf(choices, { urgency, duty }, hours, now);
      const sees = `${JSON.stringify({ n, urgency, duty, choice, hours })} at ${new Date(now).toISOString()}`;
      const quiet = choice.quiet && !fixed.anyHour ? hours.quiet : { from: 0, to: 0 };
      assert.equal(digest, choice.digest && urgency !== 'urgent', sees);
      assert.equal(due, walked({ ...choice, digest }, { quiet, digests }, now), sees);
      assert.deepEqual(
        channels.filter((name) => name !== 'bell'),
        NOTICE_CHANNELS.filter((name) => name !== 'bell' && choice.channels.includes(name)),
        sees,
      );
      if (fixed.bell) assert.ok(channels.includes('bell'), sees);
    }
  }
});

test('what is urgent on a desk comes at once by the bell at least, whatever its holder chose before', () => {
  const pick = chance(31);
  for (let n = 0; n < 500; n += 1) {
    const now = at('00:00') + pick(1440) * MINUTE;
    const hours = { ...HOURS, quiet: anyQuiet(pick) };
    const given = { urgency: 'urgent', duty: true } as const;
    const { channels, at: due, digest } = deliveryOf(anyChoices(pick, DIGESTS), given, hours, now);
    assert.deepEqual([due, digest, channels.includes('bell')], [now, false, true]);
  }
});

test('choices that pass are kept in delivery as they were made; those refused name what is possible instead', () => {
  const pick = chance(7);
  let [passed, refused] = [0, 0];
  for (let n = 0; n < 3_000; n += 1) {
    const choices = anyChoices(pick, DIGESTS);
    const duty = pick(2) === 0;
    try {
      checkChoices(choices, { duty, digests: DIGESTS });
    } catch (error) {
      assert.ok(error instanceof Refusal && error.code === 'field-wrong');
      refused += 1;
      continue;
    }
    passed += 1;
    for (const urgency of URGENCIES) {
      const { channels, digest } = deliveryOf(choices, { urgency, duty }, HOURS, at('23:00'));
      assert.deepEqual([...channels].sort(), [...choices[urgency].channels].sort());
      assert.equal(digest, choices[urgency].digest);
    }
  }
  assert.ok(passed > 50 && refused > 50, `${passed} passed, ${refused} refused`);
});

test('choices a form has fitted can be made, and what is not fixed in them is as it was', () => {
  const pick = chance(11);
  for (let n = 0; n < 1_000; n += 1) {
    const duty = pick(2) === 0;
    const choices = anyChoices(pick, DIGESTS);
    const fixed = {
      urgent: fixedFor('urgent', duty),
      clocks: fixedFor('clocks', duty),
      other: fixedFor('other', duty),
    };
    const fit = fitted(choices, fixed, DIGESTS);
    checkChoices(fit, { duty, digests: DIGESTS });
    assert.equal(fit.other.quiet, choices.other.quiet);
    assert.deepEqual(
      fit.urgent.channels.filter((name) => name !== 'bell'),
      choices.urgent.channels.filter((name) => name !== 'bell'),
    );
  }
});

test('the choices that cannot be made, each with its class and why', () => {
  const wrong = (duty: boolean, change: Partial<Choices>) => {
    try {
      checkChoices({ ...alike(['bell', 'sms'], false), ...change }, { duty, digests: DIGESTS });
      return null;
    } catch (error) {
      assert.ok(error instanceof Refusal);
      const { field = '', problem = '' } = error.details as { field?: string; problem?: string };
      return [/^@say\.(\w+):/.exec(field)?.[1], /[a-z][a-z ]+$/.exec(problem)?.[0]];
    }
  };
  const none: Choice = { ...EVERY, channels: [] };
  const [bell, wait] = ['the bell of urgent notices and of clocks stays on', 'do not wait for'];
  assert.equal(wrong(true, {}), null);
  assert.deepEqual(wrong(true, { clocks: none }), ['clocks', bell]);
  assert.deepEqual(wrong(true, { urgent: { ...none, quiet: false } }), ['urgent', bell]);
  assert.equal(wrong(true, { other: none }), null);
  assert.equal(wrong(false, { clocks: none, urgent: none }), null);
  assert.deepEqual(wrong(true, { urgent: EVERY }), [
    'urgent',
    `urgent notices of this post ${wait} quiet hours`,
  ]);
  assert.deepEqual(wrong(false, { urgent: { ...EVERY, digest: true } }), [
    'urgent',
    `urgent notices ${wait} a digest`,
  ]);
  const late = { ...EVERY, digest: true, digestAt: 600 };
  assert.deepEqual(wrong(false, { other: late }), ['other', 'the city has no digest at that time']);
  assert.equal(wrong(false, { other: { ...late, digestAt: 840 } }), null);
});

test('what ships can be chosen by whom it is for, and one more channel leaves the rest as it was', () => {
  checkChoices(SHIPPED.staff, { duty: true, digests: DIGESTS });
  checkChoices(SHIPPED.residents, { duty: false, digests: DIGESTS });
  const more = withChannel(withChannel(SHIPPED.staff, 'email'), 'email');
  assert.deepEqual(more, alike(['bell', 'push', 'email'], false));
});

test('quiet hours may span midnight or lie inside a day, and equal ends mean none', () => {
  assert.equal(afterQuiet(at('20:59'), NIGHT, SHANGHAI_OFFSET), at('20:59'));
  assert.equal(afterQuiet(at('21:00'), NIGHT, SHANGHAI_OFFSET), at('07:30') + DAY);
  assert.equal(afterQuiet(at('03:00'), NIGHT, SHANGHAI_OFFSET), at('07:30'));
  assert.equal(afterQuiet(at('07:30'), NIGHT, SHANGHAI_OFFSET), at('07:30'));
  assert.equal(afterQuiet(at('12:30'), { from: 720, to: 840 }, SHANGHAI_OFFSET), at('14:00'));
  assert.equal(afterQuiet(at('12:30'), { from: 0, to: 0 }, SHANGHAI_OFFSET), at('12:30'));
  assert.equal(nextDigest(at('08:30'), DIGESTS, NIGHT, SHANGHAI_OFFSET), at('14:00'));
  assert.equal(nextDigest(at('18:00'), DIGESTS, NIGHT, SHANGHAI_OFFSET), at('08:30') + DAY);
});
