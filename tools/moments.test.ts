import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { isEstimated, isWorkday, spansOf } from '@gridgov/domain/calendar/calendar.ts';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { DAY, dayOf, dayText, HOUR, SHANGHAI_OFFSET, weekday } from '@gridgov/domain/calendar/zone.ts';
import { awkward, environmentAt, momentsFor, proven, takeMoment } from './moments.mjs';

const root = path.resolve(import.meta.dirname, '..');
const at = (name: string) => Date.parse(momentsFor(name)[0]?.at ?? '');
const today = (name: string) => dayOf(at(name));
/** Hours of the city's day. */
const hours = (name: string) => ((at(name) + SHANGHAI_OFFSET) % DAY) / HOUR;

test('each of the twelve moments is what its name says', () => {
  const calendar = shippedCalendar();
  const works = (name: string) => isWorkday(calendar, today(name));
  assert.equal(awkward.length, 12);
  assert.equal(hours('night'), 3);
  assert.ok(works('noon'));
  assert.ok(
    spansOf(calendar, today('noon')).every(({ from, to }) => !(from <= 12.5 * HOUR && 12.5 * HOUR < to)),
  );
  assert.ok(Math.abs(hours('before-midnight') * 60 + 1 - 24 * 60) < 1e-6);
  assert.ok(Math.abs(hours('after-midnight') * 60 - 1) < 1e-6);
  assert.equal(weekday(today('sunday')), 7);
  assert.ok(weekday(today('holiday')) <= 5 && !works('holiday'));
  assert.ok(isWorkday(calendar, today('holiday') - 1));
  assert.ok(weekday(today('shifted-workday')) > 5 && works('shifted-workday'));
  assert.match(dayText(today('month-end') + 1), /-01$/);
  assert.match(dayText(today('year-end') + 1), /-01-01$/);
  assert.match(dayText(today('leap-day')), /-02-29$/);
  assert.ok(isEstimated(calendar, today('no-calendar'), today('no-calendar')));
});

test('at the change of clocks the zone of the machine has two offsets within minutes', () => {
  const [moment] = momentsFor('clock-change');
  const offsetAt = (later: number) => {
    const code = `process.stdout.write(String(new Date(${at('clock-change') + later}).getTimezoneOffset()))`;
    const env = { ...process.env, TZ: moment?.zone };
    return Number(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', env }).stdout);
  };
  assert.equal(offsetAt(0) - offsetAt(5 * 60_000), 60);
});

test('a moment is taken out of the words wherever it stands', () => {
  const rest = ['server', '--test-only'];
  for (const words of [
    ['--moment', 'noon', ...rest],
    ['server', '--moment=noon', '--test-only'],
    [...rest, '--moment', 'noon'],
  ]) {
    assert.deepEqual(takeMoment(words), { word: 'noon', rest });
  }
  assert.deepEqual(takeMoment(rest), { word: undefined, rest });
  assert.equal(momentsFor('all').length, 12);
  assert.ok(proven.includes(momentsFor('random')[0]?.name ?? ''));
  assert.ok(proven.every((name) => momentsFor(name).length === 1));
});

test('a moment nobody knows is answered with those there are', () => {
  for (const words of [['--moment', 'teatime'], ['--moment']]) {
    const { status, stderr } = spawnSync(process.execPath, ['tools/test.mjs', ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    for (const { name } of awkward) assert.ok(stderr.includes(`  ${name} `), name);
  }
});

/** What a program that a test file starts finds, in an environment of a moment. */
function lookedAt(name: string, code: string): unknown {
  const { GRIDGOV_TEST_SHIFT: _, ...rest } = process.env;
  const [moment] = momentsFor(name);
  assert.ok(moment);
  const env = { ...rest, ...environmentAt(moment), NODE_TEST_CONTEXT: 'child-v8' };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env,
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

test('a program of the run begins at the moment, time runs on, and what it starts has the same clock', () => {
  const code = `
    import { spawnSync } from 'node:child_process';
    const first = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const child = spawnSync(process.execPath, ['-p', 'Date.now()'], { encoding: 'utf8' });
    const [child_, own] = [Number(child.stdout), Date.now()];
    process.stdout.write(JSON.stringify({ first, child: child_, own }));`;
  const found = lookedAt('leap-day', code) as { first: number; child: number; own: number };
  const late = found.first - at('leap-day');
  assert.ok(late >= 0 && late < 60_000, `${late} ms after the moment`);
  assert.ok(found.first + 25 < found.child && found.child <= found.own, JSON.stringify(found));
});

test('dates are dates as before, and only what asks for now is told another time', () => {
  const code = `
    const made = new Date();
    class Own extends Date {}
    process.stdout.write(JSON.stringify([
      Math.abs(made.getTime() - Date.now()) < 1000, made instanceof Date, made.constructor === Date,
      new Own() instanceof Own, new Own(5).getTime(), new Date(0).toISOString(), Date.UTC(1970, 0, 2),
      Date.parse('1970-01-02T00:00:00Z'), new Date(2024, 1, 29).getDate(), Date().includes('2024'),
      structuredClone(made).getTime() === made.getTime(),
    ]));`;
  assert.deepEqual(lookedAt('leap-day', code), [
    true,
    true,
    true,
    true,
    5,
    '1970-01-01T00:00:00.000Z',
    DAY,
    DAY,
    29,
    true,
    true,
  ]);
});

test('this file itself runs at the moment of the run', { skip: noMoment() }, () => {
  const since = Date.now() - Date.parse(process.env.GRIDGOV_TEST_MOMENT ?? '');
  assert.ok(since >= 0 && since < 1_800_000, `${since} ms after the moment`);
});

function noMoment(): string | false {
  return process.env.GRIDGOV_TEST_MOMENT === undefined && 'started without `npm test`';
}
