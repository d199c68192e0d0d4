import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { inForce, standing } from './dated.ts';

const terms = [
  { from: '2026-11-01', to: null },
  { from: '2026-11-24', to: null },
  { from: '2026-11-25', to: null },
  { from: '2026-11-01', to: '2026-11-24' },
  { from: '2026-11-01', to: '2026-11-25' },
];

test('a term holds from its first day until the day before its end, in statements as in code', async (t) => {
  const { owner } = await testDatabase(t);
  const { rows } = await owner.query<{ holds: boolean }>(
    `select ${inForce('x', '$1::date')} as holds
      from unnest($2::date[], $3::date[]) with ordinality as x (valid_from, valid_to, at) order by x.at`,
    ['2026-11-24', terms.map(({ from }) => from), terms.map(({ to }) => to)],
  );
  const held = rows.map(({ holds }) => holds);
  assert.deepEqual(held, [true, true, false, false, true]);
  assert.deepEqual(
    terms.map((term) => standing(term, '2026-11-24') === 'inForce'),
    held,
  );
  assert.equal(standing({ from: '2026-11-25', to: null }, '2026-11-24'), 'coming');
  assert.equal(standing({ from: '2026-11-01', to: '2026-11-24' }, '2026-11-24'), 'ended');
});
