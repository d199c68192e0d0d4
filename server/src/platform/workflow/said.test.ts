/** What is said of an event beside the fields of its command. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admissions } from '@gridgov/domain/work/admission/decisions.ts';
import { exams } from '@gridgov/domain/work/exams/decisions.ts';
import { patrols } from '@gridgov/domain/work/patrols/decisions.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { saidOf, underSaid } from './said.ts';

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

test('a course chosen by its id is said by the name it had', () => {
  const inForce = { codes: () => [] };
  const body = { course: { id: '990106.x', name: '网格员岗前培训' }, by: Date.UTC(2026, 2, 2, 1) };
  const said = saidOf(exams as unknown as Trade<Types>, body, 'zh', inForce, 'assigned').map(
    ({ name, text }) => `${name} ${text}`,
  );
  assert.deepEqual(said, ['course 网格员岗前培训', 'by 2026-03-02']);
});

test('an area is said by its name in the language, streets too, and an id of something else not at all', () => {
  const names: Record<string, string> = { '990106012015003zh': '海云里03', '990106012zh': '福海街道' };
  const inForce = {
    codes: () => [],
    area: (code: string, language: string) => names[code + language] ?? code,
  };
  const said = (trade: unknown, body: Record<string, unknown>, language: 'zh' | 'en' = 'zh') =>
    saidOf(trade as Trade<Types>, body, language, inForce).map(({ name, text }) => `${name} ${text}`);
  const given = { plan: '01937f00-0000-7000-8000-000000000594', grid: '990106012015003' };
  assert.deepEqual(said(patrols, given), ['grid 海云里03']);
  // What has no name in a language keeps its code.
  assert.deepEqual(said(patrols, given, 'en'), ['grid 990106012015003']);
  assert.deepEqual(said(admissions, { streets: ['990106012', '990106013'] }), [
    'streets 福海街道、990106013',
  ]);
});
