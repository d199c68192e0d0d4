import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from './calendar/testing.ts';
import { explainRefusal } from './refusal.ts';
import { TRADES, wordsFor, wordsOf } from './trades.ts';
import { WALKS } from './walks.ts';
import { finished } from './workflow/proof/walk.ts';

const OPTIONS = { seed: 3, commands: 1500, from: Date.UTC(2026, 2, 2, 1) };

test('every trade there is is walked, under its own name', () => {
  assert.deepEqual(
    Object.keys(WALKS),
    TRADES.map(({ name }) => name),
  );
  const refs = TRADES.map(({ refs }) => refs);
  assert.equal(new Set(refs).size, refs.length);
});

for (const [name, walk] of Object.entries(WALKS)) {
  test(`every refusal met in a walk through the trade ${name} is a whole sentence in both languages`, () => {
    let met = 0;
    const { broken } = finished(walk(shippedCalendar(), { ...OPTIONS, onRefusal: () => (met += 1) }));
    assert.ok(met > 100);
    assert.deepEqual(broken, []);
  });
}

test('a reference is said in the words of its own trade, alone, in a list and among other words', () => {
  assert.equal(wordsFor('@help.stage.calling', 'en'), TRADES[1]?.stages.calling?.en);
  assert.equal(wordsFor('@whistle.command.sign @command.dispatch', 'zh'), '签发、派遣');
  assert.equal(wordsFor('a @word.unit of it', 'en'), 'a unit of it');
  assert.equal(wordsFor('@whistle.field.come.reason', 'zh'), '不能定位、拍照的原因');
});

test('a trade that is not registered leaves its references unsaid, which a walk names', () => {
  const { text } = explainRefusal('unchanged', { what: '@help.command.forget' }, 'en', wordsOf([]));
  assert.match(text, /help\.command\.forget/);
});
