/** The register of purposes: whole, derived where it can be, and without what the city does not use. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OPTIONAL } from '@gridgov/domain/workflow/fields.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { purposeLines } from '../platform/purposes/purposes.ts';
import { serve } from '../platform/workflow/served.ts';
import { LOANS } from '../testing/loans/served.ts';
import { testRules } from '../testing/rules.ts';
import { SEALED_COLUMNS } from './cli/sealed-columns.ts';
import { PURPOSES } from './purposes.ts';

const { policy } = testRules().current(0);
const linesIn = (language: 'zh' | 'en', unused: readonly string[] = []) =>
  purposeLines(PURPOSES, [LOANS], { language, policy, unused: new Set(unused) });

/** Keys of the city and of cases; what lies under the key of a case stands in the line of its trade. */
const OF_NOBODY = ['message_key.private_key', 'sealed_key.key', 'webhook.secret'];

test('each column that is kept sealed stands in one line, and no line names another', () => {
  const kept = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  const named = PURPOSES.flatMap(({ columns }) => columns);
  assert.deepEqual([...named, ...OF_NOBODY].sort(), kept.sort());
  const names = PURPOSES.map(({ system, name }) => `${system}.${name}`);
  assert.equal(new Set(names).size, names.length);
});

test('who sees it follows from the table of rights, and what a field is called from the trade', () => {
  const contact = linesIn('zh').find(({ name }) => name === 'contact');
  assert.ok(contact?.seenBy.includes('镇街派遣员'));
  assert.equal(contact?.seenBy.includes('审计管理员'), false);
  const loan = linesIn('zh').find(({ system }) => system === 'loan');
  assert.deepEqual([loan?.systemName, loan?.holds], ['借用', ['借用人', '借什么']]);
  assert.deepEqual(linesIn('en').find(({ system }) => system === 'loan')?.holds, ['Who borrows', 'What']);
});

test('a term that the city sets is the one of the day, and what it does not use has no line', () => {
  const minutes = policy.repeats.minutes;
  assert.equal(linesIn('zh').find(({ name }) => name === 'source')?.kept, `${minutes}分钟后删除`);
  const left = linesIn('zh', ['intake', 'loan']).map(({ system }) => system);
  assert.equal(left.includes('intake'), false);
  assert.equal(left.includes('loan'), false);
  assert.equal(left.includes('loop'), true);
});

test('a trade that asks about people without a line for it is not served', () => {
  const asking = (fields: object) => ({
    ...LOANS,
    trade: {
      ...LOANS.trade,
      commands: { ...LOANS.trade.commands, hand_out: { ...LOANS.trade.commands.hand_out, fields } },
    } as Trade<Types>,
  });
  const person = { kind: 'person', zh: '担保人', en: 'Who vouches', ...OPTIONAL };
  assert.throws(() => serve(asking({ guarantor: person })), /hand_out\.guarantor/);
  const vouched = { ...asking({ guarantor: person }) };
  const [line] = LOANS.purposes;
  assert.ok(line);
  serve({ ...vouched, purposes: [{ ...line, holds: [...line.holds, 'guarantor'] }] });
  assert.throws(() => serve({ ...LOANS, purposes: [{ ...line, holds: ['nobody_asks'] }] }), /nobody_asks/);
});
