import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceCandidate } from '../../../../forms/placeQueries.ts';
import { markPieces, readPoint } from '../../../../forms/placeText.ts';
import { checkReport, dropDraft, emptyDraft, loadDraft, saveDraft } from './draft.ts';

const place: PlaceCandidate = {
  id: 'p1',
  kind: '出入口',
  name: '海云里小区东门',
  gridName: '海云里03',
  gridCode: '990106012015003',
  longitude: 119.48,
  latitude: 36.15,
};
function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('a draft comes back as it was, but for the telephone, which is not kept', () => {
  const store = memory();
  const draft = { ...emptyDraft, place, text: '井盖翘起', phone: '13800002207' };
  assert.equal(saveDraft(store, draft, 5), 5);
  assert.deepEqual(loadDraft(store), { ...draft, phone: '', savedAt: 5 });
  dropDraft(store);
  assert.deepEqual(loadDraft(store), emptyDraft);
});

test('full or damaged storage stops nobody', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('full');
    },
  };
  assert.equal(saveDraft(full, emptyDraft, 5), null);
  assert.deepEqual(loadDraft({ ...memory(), getItem: () => '{"text":' }), emptyDraft);
});

test('what is missing is told in the order of the form', () => {
  assert.deepEqual(checkReport(emptyDraft), ['missingPlace', 'missingText', 'missingClass']);
  const whole = { ...emptyDraft, place, text: '井盖翘起', classCode: '0101' };
  assert.deepEqual(checkReport(whole), []);
  assert.deepEqual(checkReport({ ...whole, phone: '123' }), ['badPhone']);
  assert.deepEqual(checkReport({ ...whole, phone: '0532-88881234' }), []);
});

test('coordinates lie in the country and are not swapped', () => {
  assert.deepEqual(readPoint(' 119.476 ', '36.15'), { longitude: 119.476, latitude: 36.15 });
  assert.equal(readPoint('36.15', '119.476'), null);
  assert.equal(readPoint('', ''), null);
});

test('the words looked for are marked, and special signs are only signs', () => {
  const pieces = markPieces('海云里小区东门', '海云里 东门').filter(({ hit }) => hit);
  assert.deepEqual(
    pieces.map(({ text }) => text),
    ['海云里', '东门'],
  );
  assert.deepEqual(markPieces('(1号)', '('), [
    { text: '(', hit: true },
    { text: '1号)', hit: false },
  ]);
});
