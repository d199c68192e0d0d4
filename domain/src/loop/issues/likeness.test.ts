import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Likened, type LikenessRule, likeliest, likenessOf } from './likeness.ts';

const RULE: LikenessRule = { metres: 200, days: 15, least: 0.5, most: 3 };
const DAY = 86_400_000;
const NOW = Date.parse('2026-12-01T09:00:00+08:00');
const DEGREE = 111_320;

const lamp: Likened = {
  classes: ['C-01-05'],
  text: '路灯不亮，晚上很黑',
  place: '滨河路12号',
  lon: 121.4,
  lat: 37.5,
  at: NOW,
};
const beside = (metres: number, more: Partial<Likened> = {}): Likened => ({
  ...lamp,
  lat: lamp.lat + metres / DEGREE,
  ...more,
});
const likelihood = (one: Likened, other: Likened) => likenessOf(one, other, RULE)?.likelihood ?? 0;

test('the same lamp is likely, smoke beside it is not, however near', () => {
  assert.ok(likelihood(lamp, beside(20)) > 0.8);
  const smoke = beside(1, { classes: ['E-03-02'], text: '饭店油烟扰民，一直在滨河路12号门口' });
  assert.ok(likelihood(lamp, smoke) < 0.1);
  assert.deepEqual(likeliest(lamp, [{ like: smoke }], RULE), []);
});

test('what is told names the words said in both; those of the place and those that say nothing do not count', () => {
  const told = likenessOf(lamp, beside(30, { text: '小区东门路灯不亮了' }), RULE);
  assert.deepEqual(told?.words, ['路灯不亮']);
  assert.equal(told?.kinship, 'same');
  assert.equal(told?.metres, 30);
  const place = likenessOf(lamp, beside(0, { text: '滨河路12号有问题，希望尽快处理', classes: [] }), RULE);
  assert.equal(place?.likelihood, 0);
});

test('other words of one class are likely nearby, a class of the same family alone is not', () => {
  assert.ok(likelihood(lamp, beside(30, { text: '灯杆没电' })) >= RULE.least);
  assert.ok(likelihood(lamp, beside(150, { text: '灯杆没电' })) < RULE.least);
  assert.ok(likelihood(lamp, beside(0, { text: '上水井盖松动', classes: ['C-01-01'] })) < RULE.least);
});

/** Small and repeatable; the law must hold wherever it looks. */
function* many(count: number): Generator<() => number> {
  for (let seed = 1; seed <= count; seed += 1) {
    let at = seed * 2_654_435_761;
    yield () => {
      at = (Math.imul(at ^ (at >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
      return at / 2 ** 32;
    };
  }
}
const WORDS = [
  '路灯不亮',
  '灯杆倾斜',
  '井盖松动',
  '暴露垃圾',
  '油烟扰民',
  '晚上很黑',
  '无人处理',
  '占道经营',
  'broken lamp',
];
const CLASSES = ['C-01-05', 'C-01-01', 'C-02-03', 'E-03-02', 'E-03'];

function made(random: () => number): Likened {
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  return {
    classes: Array.from({ length: Math.floor(random() * 3) }, () => pick(CLASSES)),
    text: Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(WORDS)).join('，'),
    place: random() < 0.5 ? '' : '滨河路12号',
    lon: 121.4 + (random() - 0.5) * 0.006,
    lat: 37.5 + (random() - 0.5) * 0.006,
    at: NOW - random() * 20 * DAY,
  };
}

test('it is the same from both sides, a share, and falls with distance and time', () => {
  for (const random of many(400)) {
    const [one, other] = [made(random), made(random)];
    const [there, back] = [likenessOf(one, other, RULE), likenessOf(other, one, RULE)];
    assert.equal(there === null, back === null);
    if (there === null || back === null) continue;
    assert.ok(Math.abs(there.likelihood - back.likelihood) < 1e-9);
    assert.ok(there.likelihood >= 0 && there.likelihood <= 1);
    assert.ok(there.metres <= RULE.metres && there.days <= RULE.days);
    const nearer = { ...other, lat: (one.lat + other.lat) / 2, lon: (one.lon + other.lon) / 2 };
    const sooner = { ...other, at: (one.at + other.at) / 2 };
    assert.ok(likelihood(one, nearer) >= there.likelihood - 1e-9);
    assert.ok(likelihood(one, sooner) >= there.likelihood - 1e-9);
    assert.ok(
      likelihood(one, { ...other, classes: one.classes }) >= there.likelihood - 1e-9 ||
        one.classes.length === 0,
    );
    assert.ok(likelihood(one, { ...other, text: one.text, place: one.place }) >= there.likelihood - 1e-9);
  }
});

test('of many the likeliest are told, as a look at each by itself would', () => {
  for (const random of many(60)) {
    const one = made(random);
    const others = Array.from({ length: 40 }, (_, n) => ({ n, like: made(random) }));
    const told = likeliest(one, others, RULE);
    const all = others.map(({ n, like }) => ({ n, share: likelihood(one, like) }));
    const worthy = all.filter(({ share }) => share >= RULE.least).sort((a, b) => b.share - a.share);
    assert.equal(told.length, Math.min(RULE.most, worthy.length));
    assert.deepEqual(
      told.map(({ likeness }) => likeness.likelihood),
      worthy.slice(0, RULE.most).map(({ share }) => share),
    );
  }
});

test('the least likelihood is still told, and the nearer first of two that are alike', () => {
  const other = beside(30, { text: '灯杆没电' });
  const least = likelihood(lamp, other);
  assert.equal(likeliest(lamp, [{ like: other }], { ...RULE, least }).length, 1);
  assert.equal(likeliest(lamp, [{ like: other }], { ...RULE, least: least + 1e-9 }).length, 0);
});
