import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLine, headersOf } from './headers.ts';
import { problemCsv } from './problemCsv.ts';
import { mapText } from './subjects.ts';

test('columns of the first line are found whatever stands between them', () => {
  assert.deepEqual(firstLine('\n单位,"名称, 全称",电话\n1,2,3'), ['单位', '名称, 全称', '电话']);
  assert.deepEqual(firstLine('a\tb\tc'), ['a', 'b', 'c']);
});

test('a file in GBK is read as such', async () => {
  // 姓名,岗位 in GBK
  const bytes = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb8, 0xda, 0xce, 0xbb, 0x0a]);
  assert.deepEqual(await headersOf(new File([bytes], 'roster.csv')), ['姓名', '岗位']);
});

test('what is not imported is left out of the map, and names with commas stand in quotation marks', () => {
  assert.equal(mapText({ 姓名: 'name', 备注: '', '电话,手机': 'phone' }), '姓名=name,"电话,手机"=phone');
});

test('problems become a table that a spreadsheet opens, formulas disarmed', () => {
  const text = problemCsv(
    ['行', '项', '问题'],
    [{ row: 3, field: '编码', message: '=1+1 不是“编码”, "15 位"' }],
  );
  assert.equal(text, '\uFEFF行,项,问题\r\n3,编码,"\'=1+1 不是“编码”, ""15 位"""\r\n');
});
