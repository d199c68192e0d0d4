import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Dated, end, holdsOn, settle, type Wish } from './timeline.ts';

const key = 'k';
const v = (from: string, to: string | null, data: string): Dated<string> => ({ key, from, to, data });

function after(versions: readonly Dated<string>[], wish: Omit<Wish<string>, 'key'>): Dated<string>[] {
  const change = settle(versions, { key, ...wish });
  if (change === null) return [...versions];
  return [...versions.filter((version) => !change.closed.includes(version)), ...change.opened];
}

const at = (versions: readonly Dated<string>[], day: string) =>
  versions.filter((version) => holdsOn(version, day)).map((version) => version.data);

test('a new version closes the old one on its first day', () => {
  const versions = after([v('2020-01-01', null, 'old')], { from: '2026-05-01', data: 'new' });
  assert.deepEqual(at(versions, '2026-04-30'), ['old']);
  assert.deepEqual(at(versions, '2026-05-01'), ['new']);
});

test('what holds already changes nothing', () => {
  assert.equal(settle([v('2020-01-01', null, 'x')], { key, from: '2026-05-01', data: 'x' }), null);
  assert.equal(settle([v('2020-01-01', '2027-01-01', 'x')], { key, from: '2026-05-01', data: 'x' }), null);
});

test('a version planned for later stays when today’s is changed', () => {
  const planned = [v('2020-01-01', '2026-09-01', 'old'), v('2026-09-01', null, 'autumn')];
  const versions = after(planned, { from: '2026-05-01', data: 'new' });
  assert.deepEqual(at(versions, '2026-08-31'), ['new']);
  assert.deepEqual(at(versions, '2026-09-01'), ['autumn']);
});

test('a version for some days leaves what lies before and after it', () => {
  const versions = after([v('2020-01-01', null, 'old')], {
    from: '2026-05-01',
    to: '2026-05-08',
    data: 'week',
  });
  assert.deepEqual(
    ['2026-04-30', '2026-05-07', '2026-05-08'].map((day) => at(versions, day)),
    [['old'], ['week'], ['old']],
  );
});

test('on no day do two versions hold, whatever is wished in whatever order', () => {
  const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'];
  let state = 7;
  const random = (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  for (let round = 0; round < 200; round += 1) {
    let versions: Dated<string>[] = [];
    for (let step = 0; step < 6; step += 1) {
      const from = random(4);
      const to = [undefined, null, days[from + 1 + random(4 - from)]][random(3)];
      const wish = { from: days[from] ?? '', to, data: `d${random(3)}` };
      versions = after(versions, wish);
      assert.deepEqual(at(versions, wish.from), [wish.data]);
      for (const day of days) assert.ok(at(versions, day).length <= 1);
    }
  }
});

test('what is ended holds no more from that day, also what was planned', () => {
  const versions = [v('2020-01-01', '2026-09-01', 'old'), v('2026-09-01', null, 'autumn')];
  const change = end(versions, '2026-05-01');
  assert.deepEqual(change?.opened, [v('2020-01-01', '2026-05-01', 'old')]);
  assert.equal(change?.closed.length, 2);
  assert.equal(end([v('2020-01-01', '2021-01-01', 'gone')], '2026-05-01'), null);
});
