import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRepeat, type Said, sameWords } from './repeats.ts';

const LIMITS = { minutes: 60, likeness: 0.9, metres: 100 };
const MINUTE = 60_000;
const place = {
  district: '370602',
  street: '370602001',
  community: '370602001002',
  grid: '370602001002003',
  lon: 121.39,
  lat: 37.53,
  text: '滨河路12号',
};
const AD = '专业疏通下水道，电话１０００００，随叫随到！';
const first = {
  nature: 'complaint',
  classCode: null,
  place,
  reportedAt: 0,
  description: AD,
  photos: [],
  stage: 'reported' as const,
  master: null,
};
const again = (more: Partial<Said> = {}): Said => ({ ...first, reportedAt: MINUTE, ...more });

test('the same words, or nearly the same, at the same place soon after are said again', () => {
  assert.ok(isRepeat(again(), first, LIMITS));
  assert.ok(isRepeat(again({ description: '专业 疏通下水道 电话100000 随叫随到' }), first, LIMITS));
  assert.ok(isRepeat(again({ classCode: 'C1' }), first, LIMITS), 'one of them has no class yet');
  assert.ok(isRepeat(again({ place: { ...place, lon: 121.3905 } }), first, LIMITS), '44 metres away');
});

test('other words, another class, place or time, and what has ended, are another matter', () => {
  const other: [string, Partial<Said>][] = [
    ['words', { description: '路灯不亮三天了，晚上看不见路' }],
    ['time', { reportedAt: 61 * MINUTE }],
    ['place', { place: { ...place, lon: 121.4 } }],
    ['grid', { place: { ...place, lon: null, lat: null, grid: '370602001002004' } }],
    ['nature', { nature: 'suggestion' }],
  ];
  for (const [what, more] of other) assert.ok(!isRepeat(again(more), first, LIMITS), what);
  assert.ok(!isRepeat(again({ classCode: 'C1' }), { ...first, classCode: 'C2' }, LIMITS));
  for (const over of [{ stage: 'closed' as const }, { stage: 'merged' as const, master: 'x' }])
    assert.ok(!isRepeat(again(), { ...first, ...over }, LIMITS), over.stage);
});

test('the same photo says the same, whatever the words', () => {
  const words = { description: '又没人管', photos: ['b', 'a'] };
  assert.ok(isRepeat(again(words), { ...first, photos: ['a'] }, LIMITS));
  assert.ok(!isRepeat(again(words), { ...first, photos: ['c'] }, LIMITS));
});

test('whoever asks for help, or alleges a wrong, is heard each time', () => {
  for (const nature of ['help', 'emergency', 'report'])
    assert.ok(!isRepeat(again({ nature }), { ...first, nature }, LIMITS), nature);
});

test('what words have in common lies between nothing in common and the same', () => {
  assert.equal(sameWords('井盖没了', '路灯不亮'), 0);
  assert.equal(sameWords('Ａ Ｂ', 'a-b'), 1);
  assert.equal(sameWords('啊', '哦'), 0);
  const near = sameWords('路边一个井盖没了', '路边一个井盖没有了');
  assert.ok(near > 0.7 && near < 1, String(near));
});

test('each limit of a repeat is still within it', () => {
  assert.ok(isRepeat(again({ reportedAt: 60 * MINUTE }), first, LIMITS));
  assert.ok(!isRepeat(again({ reportedAt: 60 * MINUTE + 1 }), first, LIMITS));
  assert.ok(!isRepeat(again({ reportedAt: -1 }), first, LIMITS), 'it came before');
  const near = again({ description: `${AD}快来` });
  const likeness = sameWords(near.description, AD);
  assert.ok(likeness < 1 && isRepeat(near, first, { ...LIMITS, likeness }));
  assert.ok(!isRepeat(near, first, { ...LIMITS, likeness: likeness + 1e-9 }));
});
