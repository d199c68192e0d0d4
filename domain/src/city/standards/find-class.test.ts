import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findClasses, soundsLike } from './find-class.ts';

const classes = [
  { code: 'C-01-18', name: '路灯', aliases: ['灯不亮'], sounds: ['lu deng', 'deng bu liang'] },
  { code: 'E-01-02', name: '暴露垃圾', aliases: ['垃圾堆'], sounds: ['bao lu la ji', 'la ji dui'] },
  { code: 'E-04-01', name: '无照经营游商', aliases: ['占道摆摊'], sounds: ['wu zhao jing ying you shang'] },
  { code: 'E-05-03', name: '排水管道堵塞', aliases: ['下水道堵塞'], sounds: [] },
  { code: 'S-03-04', name: '养犬扰民', aliases: ['狗', 'dog'], sounds: ['yang quan rao min', 'gou'] },
];
const found = (text: string) => findClasses(classes, text, 8).map(({ one }) => one.name);

test('a class is found by name, everyday word, code, a sentence, and in letters', () => {
  assert.deepEqual(found('路灯'), ['路灯']);
  assert.deepEqual(found('狗'), ['养犬扰民']);
  assert.deepEqual(found('楼下有狗一直叫'), ['养犬扰民']);
  assert.deepEqual(found('a dog barks'), ['养犬扰民']);
  assert.deepEqual(found('下水道堵了'), ['排水管道堵塞']);
  assert.deepEqual(found('e-04-01'), ['无照经营游商']);
  assert.deepEqual(found('ludeng'), ['路灯']);
  assert.deepEqual(found('wzjy'), ['无照经营游商']);
  assert.deepEqual(found(''), []);
  assert.deepEqual(found('火星'), []);
});

test('the word it was found by is told, and only where it is another than its name', () => {
  assert.deepEqual(
    findClasses(classes, '占道', 8).map(({ by }) => by),
    ['占道摆摊'],
  );
  assert.deepEqual(
    findClasses(classes, '无照', 8).map(({ by }) => by),
    [null],
  );
});

test('pinyin may be whole, initials, or begun in the middle; other letters are not taken for it', () => {
  for (const typed of ['ludeng', 'ld', 'lud', 'ldeng', 'deng', 'lu deng', "lu'deng"])
    assert.ok(soundsLike('lu deng', typed), typed);
  for (const typed of ['l', 'dl', 'ludengs', 'ng', 'road']) assert.ok(!soundsLike('lu deng', typed), typed);
});
