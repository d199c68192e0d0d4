import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portalWorld } from '../testing.ts';

test('whoever reported reads which departments were called in and when, at the step then reached', async (t) => {
  const { report, send, file, deps, clock } = await portalWorld(t);
  const { id, secret } = (await report({})).json();
  await file(id);
  clock.now += 60_000;
  const at = clock.now;
  Object.assign(deps, { calledTo: async () => [{ at, units: ['虚构供水公司', '虚构消防队'] }] });
  const { happened } = (await send('POST', `/portal/matters/${id}/own`, { secret })).json();
  assert.deepEqual(happened.at(-1), {
    ...{ kind: 'joined_by', at, who: '', unit: '', text: '虚构供水公司、虚构消防队' },
    ...{ until: null, yes: null },
  });
});
