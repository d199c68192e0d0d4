import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { whistles } from '@gridgov/domain/hands/whistles/decisions.ts';
import { factsOn, PLACES, street } from '@gridgov/domain/hands/whistles/walking.ts';
import { begin } from '@gridgov/domain/workflow/decide.ts';
import { evolve } from '@gridgov/domain/workflow/evolve.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { LOANS } from '../../testing/loans/served.ts';
import { nextView } from './next-view.ts';

const loan = (stage: string): Types['State'] => ({
  id: 'x',
  district: '990106',
  number: '1',
  stage,
  clocks: {},
});

test('the next step is that of whoever has the turn, or of whoever has to help them to it', () => {
  const next = (stage: string) => nextView(LOANS.trade, loan(stage), 'zh');
  assert.deepEqual(next('asked'), { who: '社区窗口', what: '借出' });
  // Whoever borrowed brings it back; the desk says so.
  assert.deepEqual(next('lent'), { who: '借用人', what: '归还' });
  assert.equal(next('returned'), null);
  assert.deepEqual(nextView(LOANS.trade, loan('asked'), 'en'), {
    who: 'the desk of the community',
    what: 'hand out',
  });
});

test('where several answer at once, it is the open ones that do', () => {
  const now = Date.UTC(2026, 2, 2, 1);
  const facts = factsOn(shippedCalendar())();
  const body = {
    kind: 'emergency',
    place: PLACES[0],
    asks: '联合查处',
    tried: '劝过三次',
    lead: 'one',
    others: [],
  };
  let state: Types['State'] | null = null;
  for (const event of begin(whistles, 'blow', body, { actor: street, now, facts }))
    state = evolve(whistles, state as never, event, now, 'p1');
  assert.ok(state !== null);
  const next = nextView(whistles as unknown as Trade<Types>, state, 'zh');
  assert.deepEqual(next, { who: '应哨部门', what: '哨响待报到' });
});
