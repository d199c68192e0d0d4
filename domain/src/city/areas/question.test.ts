import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitOf, fitsLikely, isFiller, questionOf, type Sounds } from './question.ts';

const READ: Readonly<Record<string, readonly string[]>> = {
  福: ['fu'],
  苑: ['yuan'],
  海: ['hai'],
  云: ['yun'],
  里: ['li'],
  重: ['zhong', 'chong'],
  庆: ['qing'],
  路: ['lu'],
};
const sounds: Sounds = (character) => READ[character] ?? [];
const grid = { own: ['福苑03'], around: ['东湾区', '福海街道', '福苑社区'] };
const community = { own: ['福苑社区'], around: ['东湾区', '福海街道'] };

function fit(text: string, names: { own: readonly string[]; around: readonly string[] }): number | null {
  const question = questionOf(text);
  assert.ok(question !== null);
  return fitOf(question, names, sounds);
}

test('words fit in any order, in part and in one go, and numbers fit as numbers', () => {
  for (const text of [
    '福苑 3 格',
    '3 福苑',
    '福苑03',
    '福苑3号网格',
    '福海 福苑 3',
    '3格 福海街道',
    '福海街道福苑3',
    '东湾区福苑第3网格',
    'fy 3',
    'fuyuan3',
    'ｆｕｙ３',
  ]) {
    assert.notEqual(fit(text, grid), null, text);
  }
});

test('what names only the area around, another number or nothing does not fit', () => {
  for (const text of ['福海', '福海街道', '福苑 4', '福苑 30', '没有这里', '福苑 没有', 'fx', '格']) {
    assert.equal(fit(text, grid), null, text);
  }
  assert.equal(fit('福苑 3', community), null);
});

test('the name itself fits best, then its beginning, then a part of it', () => {
  assert.deepEqual(
    ['福苑社区', '福苑', '苑社区', '福海街道福苑社区'].map((text) => fit(text, community)),
    [0, 1, 2, 3],
  );
});

test('letters are initials or syllables, by every reading of a character', () => {
  const road = { own: ['重庆路'], around: [] };
  for (const text of ['cql', 'zql', 'chongqinglu', 'chongql', 'cqing', 'qinglu', 'cq']) {
    assert.notEqual(fit(text, road), null, text);
  }
  assert.equal(fit('c', road), null, 'one letter says nothing');
  assert.equal(fit('cqk', road), null);
});

test('words for sorts of areas say what is meant and are no name', () => {
  assert.deepEqual(
    ['福苑 3 格', '福苑社区', '福海街道', '滨河路12号'].map((text) => questionOf(text)?.level),
    ['grid', 'community', 'street', null],
  );
  const [, sort] = questionOf('福苑 3 号网格')?.tokens ?? [];
  assert.ok(sort !== undefined && isFiller(sort));
  assert.equal(questionOf(' ，!'), null);
});

test('the cheap look passes over no name that fits, and over most that do not', () => {
  const names = ['福苑03', '福海', '云里', '重庆路', 'Fuyuan Road', '海云', '里路', '没有'];
  const texts = [
    '福苑 3 格',
    '福海街道',
    'cql',
    'zhongq',
    'fuyuan',
    '云',
    '重庆路旁边',
    '格',
    'lu 路',
    'hy',
    '云里附近',
  ];
  let passed = 0;
  for (const text of texts) {
    const question = questionOf(text) ?? assert.fail(text);
    const likely = fitsLikely(question, sounds);
    for (const name of names) {
      const may = likely(name);
      if (fitOf(question, { own: [name], around: [] }, sounds) !== null) assert.ok(may, `${text} ${name}`);
      if (!may) passed += 1;
    }
  }
  assert.ok(passed > (texts.length * names.length) / 3, `${passed} were passed over`);
});
