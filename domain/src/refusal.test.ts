import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainRefusal, REFUSALS, Refusal, type RefusalCode } from './refusal.ts';

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

test('a refusal without what its sentence asks for, or with a misspelt name, does not compile', () => {
  assert.equal(new Refusal('field-wrong', { field: 'day', problem: 'x', right: 'y' }).code, 'field-wrong');
  // @ts-expect-error the hole `right` is missing
  assert.ok(new Refusal('field-wrong', { field: 'day', problem: 'x' }));
  // @ts-expect-error the hole is called `what`
  assert.ok(new Refusal('not-found', { waht: 'x' }));
  // @ts-expect-error its sentence has holes
  assert.ok(new Refusal('not-yours'));
  // @ts-expect-error its sentence has none
  assert.ok(new Refusal('outside-area', { area: 'x' }));
});
