import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import test from 'node:test';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { checkColumns, parseColumnMap } from './column-map.ts';
import { readTable, type TableOptions } from './read-table.ts';
import { type OutRow, writeCsv, writeXlsx } from './write-table.ts';

async function collect<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(source: string | Uint8Array, options?: TableOptions) {
  const table = await readTable(source, options);
  return { headers: table.headers, headerRow: table.headerRow, rows: await collect(table.rows) };
}

async function csv(rows: OutRow[], options?: Parameters<typeof writeCsv>[2]) {
  return (await collect(writeCsv(['名称', '数'], rows, options))).join('');
}

async function xlsx(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('表'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('the same table is read from UTF-8, with a mark, from UTF-16 and from GB18030', async () => {
  const text = '小类名称,处置时限\n污水井盖,2紧急工作时\n𠮷字路灯,3天\n';
  const sources = {
    utf8: bytes(text),
    bom: bytes(`\ufeff${text}`),
    gb18030: iconv.encode(text, 'gb18030'),
    utf16: iconv.encode(text, 'utf16le', { addBOM: true }),
  };
  for (const [name, source] of Object.entries(sources)) {
    const { headers, rows } = await read(source);
    assert.deepEqual(headers, ['小类名称', '处置时限'], name);
    assert.deepEqual(
      rows[1],
      { row: 3, fields: { 小类名称: '𠮷字路灯', 处置时限: '3天' }, problems: [] },
      name,
    );
  }
});

test('GB18030 is recognised although the first Chinese character stands far down', async () => {
  const text = `a,b\n${'1,2\n'.repeat(40_000)}路,灯\n`;
  const { rows } = await read(iconv.encode(text, 'gb18030'));
  assert.deepEqual(rows.at(-1)?.fields, { a: '路', b: '灯' });
});

test('UTF-8 with a damaged byte is refused and not turned into other characters', async () => {
  const damaged = Buffer.from(`名称\n${'道路破损\n'.repeat(50)}x\n`);
  damaged[damaged.length - 2] = 0xe9;
  await assert.rejects(read(damaged), /UTF-8 编码，但第 52 行/);
});

test('line breaks, delimiters and quotation marks inside quotes stay in their cell and shift no row number', async () => {
  const { rows } = await read(bytes('a;b\r\n"一\n二;三";"说""好"""\r\n\r\nx;y\r\n'));
  assert.deepEqual(rows, [
    { row: 2, fields: { a: '一\n二;三', b: '说"好"' }, problems: [] },
    { row: 4, fields: { a: 'x', b: 'y' }, problems: [] },
  ]);
});

test('tabs and semicolons are recognised as delimiters', async () => {
  for (const delimiter of ['\t', ';']) {
    const { headers } = await read(bytes(`大类${delimiter}小类\n一，二${delimiter}三`));
    assert.deepEqual(headers, ['大类', '小类']);
  }
});

test('short rows are filled up, long rows are told, extra blanks are forgiven', async () => {
  const { rows } = await read(bytes('a,b,c\n1\n1,2,3,4,5\n1,2,3,,\n'));
  assert.deepEqual(
    rows.map((r) => r.problems.length),
    [0, 1, 0],
  );
  assert.deepEqual(rows[0]?.fields, { a: '1', b: '', c: '' });
  assert.match(rows[1]?.problems[0]?.message ?? '', /多 2 个/);
});

test('repeated and empty headers get names of their own', async () => {
  const { headers, rows } = await read(
    bytes('名称,名称,,编\n码,\n'.replace('编\n码', '"编\n码"').concat('1,2,3,4\n')),
  );
  assert.deepEqual(headers, ['名称', '名称(2)', '列3', '编 码']);
  assert.equal(rows[0]?.fields['名称(2)'], '2');
});

test('a title above the headers is passed over', async () => {
  const text = '某市立案标准,,,\n\n编制日期：2026年,,,\n大类,小类,立案条件,时限\n公用设施,路灯,不亮,2天\n';
  const { headerRow, rows } = await read(bytes(text));
  assert.equal(headerRow, 4);
  assert.equal(rows[0]?.row, 5);
  const known = await read(bytes('甲,乙,丙\n单位,表\n名称,时限\n1,2\n'), { knownHeaders: ['名称', '时限'] });
  assert.equal(known.headerRow, 3);
});

test('a table of one column is read', async () => {
  assert.deepEqual(
    (await read(bytes('名称\n甲\n乙\n'))).rows.map((r) => r.fields.名称),
    ['甲', '乙'],
  );
});

test('an empty file, an old workbook, a broken workbook and an open quotation mark are refused in words', async () => {
  await assert.rejects(read(bytes('')), /空的/);
  await assert.rejects(read(bytes('\ufeff\n\n')), /空的/);
  await assert.rejects(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])), /旧版 XLS/);
  await assert.rejects(read(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])), /无法按 XLSX/);
  await assert.rejects(read(bytes('a,b\n1,2\n"x,3\n4,5\n')), /第 3 行：引号/);
  await assert.rejects(read('/nowhere/at-all.csv'), /ENOENT/);
});

test('columns are renamed by a map, and a map that does not fit is refused in words', async () => {
  const map = parseColumnMap('小类名称=minor, "时限,天"=limit', ['minor', 'limit']);
  assert.deepEqual(map, { 小类名称: 'minor', '时限,天': 'limit' });
  const { rows } = await read(bytes('小类名称,"时限,天",备注\n路灯,2,x\n'), { map });
  assert.deepEqual(rows[0]?.fields, { minor: '路灯', limit: '2', 备注: 'x' });
  const bad: [text: string, reason: RegExp][] = [
    ['小类', /应写成/],
    ['小类=', /应写成/],
    ['小类=minr', /没有字段“minr”，可用：minor/],
    ['a=minor,b=minor', /字段“minor”写了两次/],
    ['a=minor,a=limit', /列“a”写了两次/],
    ['"a=minor', /引号/],
  ];
  for (const [text, reason] of bad)
    assert.throws(() => parseColumnMap(text, ['minor', 'limit']), reason, text);
  assert.throws(() => checkColumns({ 大类: 'major' }, ['小类']), /没有列“大类”，现有：小类/);
  await assert.rejects(read(bytes('a\n1\n'), { map: { b: 'x' } }), /没有列“b”/);
});

test('a workbook gives what a person sees: numbers, days, formulas, rich text, gaps', async () => {
  const source = await xlsx((sheet, book) => {
    sheet.addRow(['代码', '日期', '公式', '富文本', '空', '真']);
    const rich = { richText: [{ text: '立' }, { text: '案' }] };
    sheet.addRow([370602, new Date('2026-03-02'), { formula: 'A2', result: 7 }, rich, null, true]);
    sheet.getCell('A5').value = 0.1 + 0.2;
    book.addWorksheet('另一张').addRow(['不读']);
  });
  const { rows } = await read(source);
  assert.deepEqual(rows, [
    {
      row: 2,
      fields: { 代码: '370602', 日期: '2026-03-02', 公式: '7', 富文本: '立案', 空: '', 真: 'true' },
      problems: [],
    },
    { row: 5, fields: { 代码: '0.3', 日期: '', 公式: '', 富文本: '', 空: '', 真: '' }, problems: [] },
  ]);
});

test('what is written is read back the same, as CSV and as XLSX', async () => {
  const rows: OutRow[] = [
    ['一\n"二",三', 1.5],
    ['  空格', -3],
    [null, undefined],
  ];
  const expected = [
    { 名称: '一\n"二",三', 数: '1.5' },
    { 名称: '  空格', 数: '-3' },
  ];
  assert.deepEqual(
    (await read(bytes(await csv(rows)))).rows.map((r) => r.fields),
    expected,
  );
  const out = new PassThrough();
  const [written] = await Promise.all([buffer(out), writeXlsx(out, '清单/一', ['名称', '数'], rows)]);
  assert.deepEqual(
    (await read(new Uint8Array(written))).rows.map((r) => r.fields),
    expected,
  );
});

test('no cell of a CSV export is run as a formula', async () => {
  const lines = (
    await csv(
      [
        ['=1+1', '+SUM(A1)'],
        ['-2', '-cmd'],
        ['@x', '\t=1'],
        ['＝1', -5],
      ],
      { bom: false },
    )
  ).split('\r\n');
  assert.deepEqual(lines.slice(1, 5), ["'=1+1,'+SUM(A1)", "-2,'-cmd", "'@x,'\t=1", "'＝1,-5"]);
  assert.ok((await csv([])).startsWith('\ufeff名称,数\r\n'));
});

test('a long export to a slow reader and back keeps every row', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), '表 格-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, '清单.xlsx');
  const out = new PassThrough({ highWaterMark: 1024 });
  const rows = (function* () {
    for (let i = 0; i < 5000; i++) yield [`路灯${i}`, i];
  })();
  const [written] = await Promise.all([buffer(out), writeXlsx(out, '清单', ['名称', '数'], rows)]);
  await writeFile(file, written);
  const back = await read(file);
  assert.equal(back.rows.length, 5000);
  assert.deepEqual(back.rows.at(-1), { row: 5001, fields: { 名称: '路灯4999', 数: '4999' }, problems: [] });
});

test('a reader that stops early leaves nothing open', async () => {
  const table = await readTable(bytes(`a,b\n${'1,2\n'.repeat(100_000)}`));
  for await (const row of table.rows) if (row.row === 20) break;
});
