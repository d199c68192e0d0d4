import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLine, headersOf } from './headers.ts';
import { outcomeCsv, problemCsv } from './problemCsv.ts';
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

test('the result tells counts, what the file stands for, what ends, what was refused and what changes', () => {
  const none = { columns: [], rows: [] };
  const text = outcomeCsv(
    {
      headings: ['部分', '第几行', '事项', '说明'],
      counts: [
        ['读到', 2],
        ['终止', 1],
      ],
      covers: '视为东湾区 全部网格 的完整清单',
      endings: '没有的',
      problems: '不收的',
      differences: '会变的',
      how: () => '终止',
      change: () => '改动',
    },
    {
      read: 2,
      added: 0,
      changed: 1,
      unchanged: 0,
      refused: 1,
      applied: false,
      problemsLeftOff: 0,
      ended: 1,
      notEnded: 0,
      map: {},
      unmapped: [],
      mend: none,
      covers: { area: '990106', sorts: ['grid'] },
      problems: [{ row: 2, field: '编码', message: '不存在' }],
      endings: [{ what: '海云里09', how: 'ends', message: '12-01 起终止' }],
      differences: [
        {
          row: 1,
          kind: 'changed',
          what: '海云里01',
          before: { name: '一' },
          after: { name: '二', kind: '' },
        },
      ],
    },
  );
  assert.deepEqual(text.slice(1).trimEnd().split('\r\n'), [
    '部分,第几行,事项,说明',
    ',,读到,2',
    ',,终止,1',
    '没有的,,,视为东湾区 全部网格 的完整清单',
    '没有的,,海云里09,终止：12-01 起终止',
    '不收的,2,编码,不存在',
    '会变的,1,海云里01,改动：name 一 → 二',
  ]);
});
