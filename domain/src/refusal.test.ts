import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsFor } from './loop/issues/words.ts';
import {
  asIs,
  explainRefusal,
  fieldName,
  REFUSALS,
  Refusal,
  type RefusalCode,
  say,
  sayField,
} from './refusal.ts';

const hole = /\{(\w+)\}/g;

test('the sentences of every refusal ask for the same in both languages, and the English ones have no Chinese', () => {
  for (const [code, { zh, en, instead }] of Object.entries(REFUSALS)) {
    const asked = (text: string) => [...new Set([...text.matchAll(hole)].map(([, name]) => name))].sort();
    assert.deepEqual(asked(zh + instead.zh), asked(en + instead.en), code);
    const names = asked(en + instead.en).map((name) => [name, 'X']);
    const said = explainRefusal(code as RefusalCode, Object.fromEntries(names), 'en');
    assert.doesNotMatch(said.text + said.instead, /\p{Script=Han}|[{}—]/u, code);
  }
});

const day = sayField('day', '日期', 'Day');

test('a refusal without what its sentence asks for, or with a misspelt name, does not compile', () => {
  const [problem, right] = [asIs('x'), asIs('y')];
  assert.equal(new Refusal('field-wrong', { field: day, problem, right }).code, 'field-wrong');
  // @ts-expect-error the hole `right` is missing
  assert.ok(new Refusal('field-wrong', { field: day, problem }));
  // @ts-expect-error the hole is called `what`
  assert.ok(new Refusal('not-found', { waht: problem }));
  // @ts-expect-error its sentence has holes
  assert.ok(new Refusal('not-yours'));
  // @ts-expect-error its sentence has none
  assert.ok(new Refusal('outside-area', { area: problem }));
});

test('a text of one language, and a field without a name for clients, does not compile', () => {
  // @ts-expect-error nobody can tell which language it is of
  assert.ok(new Refusal('not-found', { what: '岗位' }));
  // @ts-expect-error `say` gives no name
  assert.ok(new Refusal('field-missing', { field: say('日期', 'Day') }));
  assert.ok(new Refusal('field-missing', { field: day }));
});

test('words of both languages and of the tables are said in the one asked for, what was typed as it is', () => {
  const typed = asIs('@word.nothing 甲');
  const { code, details } = new Refusal('field-wrong', { field: day, problem: typed, right: '@word.aDate' });
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    explainRefusal(code, details, language, wordsFor),
  );
  assert.deepEqual(zh, { text: '“日期”不对：@word.nothing 甲', instead: '应为：日期' });
  assert.deepEqual(en, { text: '“Day” is wrong: @word.nothing 甲', instead: 'It should be: a date' });
});

test('a field has one name for clients, however it is called for people', () => {
  const names = [day, asIs('url'), '@field.respond.proof', '@help.field.join.master', '@word.place'];
  assert.deepEqual(names.map(fieldName), ['day', 'url', 'proof', 'master', 'place']);
});
