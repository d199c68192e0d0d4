/** What is said of an event beside the fields of its command. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { underSaid } from './said.ts';

test('an event names the item of the duty list under which a grid worker was given something', () => {
  const under = (body: object, language: 'zh' | 'en' = 'zh') =>
    underSaid(body, language).map(({ label, text }) => `${label} ${text}`);
  const body = { item: { id: '990106.x', title: '看水管' } };
  assert.deepEqual(under(body), ['按准入事项 看水管']);
  assert.deepEqual(under(body, 'en'), ['Under the item 看水管']);
  assert.deepEqual(under({}), []);
  // The item of a patrol and of a tariff is a word among its own fields.
  assert.deepEqual(under({ item: '看消防通道' }), []);
});
