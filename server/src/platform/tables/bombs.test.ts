import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import test from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { boundedGunzip } from '../files/unpack.ts';
import { TABLE_LIMITS, type TableLimits } from './limits.ts';
import { readTable } from './read-table.ts';
import { cellBomb, workbook } from './testing.ts';

async function readAll(source: string | Uint8Array, limits?: Partial<TableLimits>, signal?: AbortSignal) {
  const table = await readTable(source, { limits: { ...TABLE_LIMITS, ...limits }, signal });
  let rows = 0;
  for await (const _ of table.rows) rows += 1;
  return rows;
}

/** Highest resident memory while `work` runs, above what it was before. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return most - before;
}

test('a small file with a cell of 400 MB is refused, memory stays flat and the main thread free', async () => {
  const bomb = cellBomb(400_000_000);
  assert.ok(bomb.length < 450_000, `${bomb.length} bytes`);
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const grown = await memoryOf(() => assert.rejects(readAll(bomb), /压缩比超过 250 倍/));
  clearInterval(beat);
  assert.ok(grown < 150_000_000, `${grown} bytes more`);
  assert.ok(longest < 1_000, `nothing else ran for ${longest} ms`);
});

test('a file that lies about what it unpacks to is measured, not believed', async () => {
  await assert.rejects(readAll(cellBomb(400_000_000, { saidSize: 1_000 })), /32,767 个字符|压缩比/);
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'.repeat(600_000);
  await assert.rejects(readAll(workbook(rows, { saidSize: 1_000 })), /压缩比超过/);
});

test('each limit is told by its name, its measure and what would be right', async () => {
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (number: number, [first = '', second = '']: string[]) =>
    `<row r="${number}">${cell(first, `A${number}`)}${cell(second, `B${number}`)}</row>`;
  const book = workbook(row(1, ['甲', '乙']) + row(2, ['一', '二']) + row(3, ['三', '四']));
  assert.equal(await readAll(book), 2);
  const refusals: [Partial<TableLimits>, RegExp][] = [
    [{ packedBytes: 10 }, /文件超过 10 字节，请把表格拆成几份/],
    [{ unpackedBytes: 10 }, /解压后超过 10 字节/],
    [{ entries: 1 }, /部件超过 1 个/],
    [{ cells: 5 }, /第 3 行：单元格超过 5 个/],
    [{ characters: 5 }, /第 3 行：全表文字超过 5 个字符/],
    [{ columns: 1 }, /列数超过 1 列/],
  ];
  for (const [limits, told] of refusals) await assert.rejects(readAll(book, limits), told);
  const long = new TextEncoder().encode(`a,b\n${'x'.repeat(32_768)},2\n`);
  await assert.rejects(readAll(long), /第 2 行：有单元格超过 32,767 个字符，请缩短/);
  await assert.rejects(
    readAll(workbook(row(1, ['a']) + row(2, ['x'.repeat(40_000)]))),
    /有单元格超过 32,767/,
  );
});

test('a thread that needs more memory than it may is ended, and says so', async () => {
  const texts = Array.from({ length: 300_000 }, (_, index) => `<si><t>文字${index}</t></si>`).join('');
  const book = workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: `<sst>${texts}</sst>` });
  await assert.rejects(readAll(book, { memoryMb: 8 }), /内存超过 8 MB，请把表格拆成几份/);
});

test('reading can be stopped while it is under way', async () => {
  const stop = new AbortController();
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'.repeat(200_000);
  const reading = readAll(workbook(rows), {}, stop.signal);
  setTimeout(() => stop.abort(), 50);
  await assert.rejects(reading, { name: 'AbortError' });
});

test('gzip stops at its bound and at its ratio', async () => {
  const packed = gzipSync(Buffer.alloc(100_000_000));
  const unpack = async (limits: Parameters<typeof boundedGunzip>[1]) => {
    let bytes = 0;
    for await (const piece of boundedGunzip(Readable.from([packed]), limits)) bytes += piece.length;
    return bytes;
  };
  assert.equal(await unpack({ bytes: 1e9, ratio: 2_000 }), 100_000_000);
  await assert.rejects(unpack({ bytes: 1e6, ratio: 2_000 }), /解压后超过1,000,000 字节/);
  await assert.rejects(unpack({ bytes: 1e9, ratio: 200 }), /200 倍/);
});

test('parts whose bytes overlap count each time', async () => {
  const part = deflateRawSync(Buffer.alloc(8_000_000, '<a/>'));
  const book = workbook('', { repeat: { packed: part, size: 8_000_000, times: 100 } });
  await assert.rejects(readAll(book), /压缩比超过|解压后超过/);
});
