import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRADES } from '../trades.ts';
import { urgencyOf } from './urgency.ts';

test('an event is of the class its table says, in every trade', () => {
  let urgent = 0;
  for (const trade of TRADES) {
    for (const [name, row] of Object.entries<{ urgent?: true }>(trade.events)) {
      const found = urgencyOf({ kind: `${trade.name}.${name}`, facts: {} });
      assert.equal(found, row.urgent === true ? 'urgent' : 'other', `${trade.name}.${name}`);
      if (found === 'urgent') urgent += 1;
    }
  }
  assert.ok(urgent > 10);
});

test('reminders and requests are of the clocks, unless somebody needs help or they are urgent', () => {
  const rows = [
    ['mark.handle.75.1', {}, 'clocks'],
    ['mark.loan/lend.100.1', {}, 'clocks'],
    ['issue.extension_asked', { asks: true }, 'clocks'],
    ['issue.extension_asked', {}, 'other'],
    ['mark.whistle/sign.75.1', { urgent: true }, 'urgent'],
    ['issue.reported', { nature: 'emergency' }, 'urgent'],
    ['issue.reported', { nature: 'complaint' }, 'other'],
    ['issue.extension_asked', { asks: true, urgent: true }, 'urgent'],
    ['deputy.named', {}, 'other'],
    ['unknown.thing', {}, 'other'],
  ] as const;
  for (const [kind, facts, urgency] of rows) assert.equal(urgencyOf({ kind, facts }), urgency, kind);
});
