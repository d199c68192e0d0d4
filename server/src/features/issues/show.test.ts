import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { HERE, makeLoopWorld, WHO } from '../../testing/loop-world.ts';
import { showIssue } from './show.ts';

const { qingmu, lanshan, huangtu } = WHO;

test('a matter is handed to somebody else: whoever has it is not offered, and the others stand by name', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
  await world.give(huangtu, id, 'acknowledge');
  const holders = new Set(['zhongtan', 'huangtu', 'antu']);
  const deps = { ...world.issues, holders: async () => holders };
  const offered = async () => {
    const { allowed } = await showIssue(deps, `${HERE}.${id}`, {
      actor: huangtu,
      language: 'zh',
      now: world.now,
    });
    const command = allowed.find((one) => one.command === 'hand_over');
    return command?.fields.find(({ name }) => name === 'person')?.options?.map(({ value }) => value);
  };
  assert.deepEqual(await offered(), ['antu', 'zhongtan']);
});
