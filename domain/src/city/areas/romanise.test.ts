import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reading, romaniseArea, romaniseUnit } from './romanise.ts';

const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '东dong 湾wan 区qu 云yun 港gang 福fu 海hai 里li 滨bin 河he 路lu 蓟ji 县xian 西xi 安an 绿lü 岛dao 友you 谊yi 街jie ' +
    '北bei 营ying 沿yan 雁yan 洲zhou 物wu 业ye 服fu 务wu 公gong 司si 演yan 示shi 市shi 舟zhou 岸an 溪xi 号hao 〇ling'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const read: Reading = (text) => [...text].map((character) => SOUNDS[character] ?? `<${character}>`);

test('areas: the stem in one word, the sort in English', () => {
  const names = [
    ['海云市', 'city', 'Haiyun City'],
    ['东湾区', 'district', 'Dongwan District'],
    ['云港新区', 'district', 'Yungang New Area'],
    ['雁洲市', 'district', 'Yanzhou City'],
    ['福海街道', 'street', 'Fuhai street'],
    ['舟岸镇', 'street', 'Zhou’an town'],
    ['舟溪乡', 'street', 'Zhouxi township'],
    ['滨河路社区', 'community', 'Binhelu community'],
    ['友谊街社区居民委员会', 'community', 'Youyijie community'],
    ['北营村', 'community', 'Beiying village'],
    ['绿岛社区', 'community', 'Lüdao community'],
  ] as const;
  for (const [name, level, english] of names) assert.equal(romaniseArea(name, level, read), english);
});

test('a stem of one syllable keeps its ending, and the sort is said all the same', () => {
  assert.equal(romaniseArea('蓟县', 'district', read), 'Jixian County');
  assert.equal(romaniseArea('东区', 'district', read), 'Dongqu District');
});

test('grids keep their numbers', () => {
  assert.equal(romaniseArea('海云里03', 'grid', read), 'Haiyunli 03');
  assert.equal(romaniseArea('海云里０３', 'grid', read), 'Haiyunli 03');
  assert.equal(romaniseArea('友谊街社区第1网格', 'grid', read), 'Youyijie community grid 1');
  assert.equal(romaniseArea('沿河网格', 'grid', read), 'Yanhe grid');
  assert.equal(romaniseArea('第12网格', 'grid', read), 'grid 12');
  assert.equal(romaniseArea('滨河路', 'grid', read), 'Binhelu');
});

test('vowels are set off, Latin letters stay', () => {
  assert.equal(romaniseArea('西安区', 'district', read), 'Xi’an District');
  assert.equal(romaniseArea('A区', 'district', read), 'A Qu District');
  assert.equal(romaniseArea('福〇街道', 'street', read), 'Fuling street');
});

test('units: word by word, brackets kept', () => {
  const words = (text: string) => text.match(/海云|物业|服务|公司|演示|./gu) ?? [];
  const name = romaniseUnit('海云物业服务公司（演示）', read, words);
  assert.equal(name, 'Haiyun Wuye Fuwu Gongsi (Yanshi)');
});
