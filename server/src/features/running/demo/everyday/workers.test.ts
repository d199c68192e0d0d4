import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type InGrid, withoutFile } from './workers.ts';

const at = (personId: string, area: string, kind = 'grid_worker'): InGrid => ({ personId, area, kind });
const OWN = at('own', '003');
const OTHERS = ['001', '002', '003', '004', '005'].map((area) => at(`of ${area}`, area));

test('whoever leaves a grid leaves it without a worker, in whatever order the posts come', () => {
  // Ids of posts are made at random, and their order with them.
  for (let turn = 0; turn < OTHERS.length; turn += 1)
    for (const people of [OTHERS, OTHERS.toReversed()]) {
      const some = [
        ...people.slice(turn),
        OWN,
        at('helper', '004', 'grid_assistant'),
        ...people.slice(0, turn),
      ];
      const left = withoutFile(some, OWN.personId);
      assert.ok(left !== undefined);
      const stay = some.filter(({ area, kind }) => area === left.area && kind === 'grid_worker');
      assert.deepEqual(stay, [left], some.map(({ personId }) => personId).join());
    }
});
