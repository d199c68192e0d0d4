import assert from 'node:assert/strict';
import { test } from 'node:test';
import { langOf, piecesOf } from './said.ts';

test('Chinese stands in pieces of its own, with its numbers and marks', () => {
  const zh = (text: string) =>
    piecesOf(text)
      .filter((piece) => piece.chinese)
      .map((piece) => piece.text);
  assert.deepEqual(zh('榕坪小区21号楼前空地'), ['榕坪小区21号楼前空地']);
  assert.deepEqual(zh('Dispatched by 李*, note: 楼前空地（南）。'), ['李', '楼前空地（南）。']);
  assert.deepEqual(zh('no Chinese'), []);
  const text = '0131 暴露垃圾 at 滨河路12号';
  assert.equal(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
    text,
  );
});

test('a text without Chinese says nothing of its language', () => {
  assert.deepEqual(langOf('Binhe 11'), {});
  assert.deepEqual(langOf(null), {});
  assert.deepEqual(langOf('滨河11'), { lang: 'zh-CN' });
});
