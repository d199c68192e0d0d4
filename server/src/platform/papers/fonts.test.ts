import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { drawable } from './drawable.ts';
import { readFonts, SHIPPED_FONTS } from './fonts.ts';

test('the shipped fonts draw every character of GB 2312, and are small', async () => {
  const fonts = readFonts(null);
  assert.equal(fonts.files.length, 2);
  const decoder = new TextDecoder('gb2312');
  let drawn = 0;
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const sign = decoder.decode(Uint8Array.of(high, low));
      if (!/^\p{Script=Han}$/u.test(sign)) continue;
      assert.ok(fonts.canDraw(sign.codePointAt(0) ?? 0), sign);
      drawn += 1;
    }
  }
  assert.ok(drawn >= 6763, `${drawn}`);
  for (const sign of 'Aé0〔〕“”—…℃①→■▲◆‖（）〓') assert.ok(fonts.canDraw(sign.codePointAt(0) ?? 0), sign);
  assert.equal(fonts.canDraw(0x20bb7), false);
  for (const file of fonts.files) assert.ok((await stat(file)).size < 4 * 1024 * 1024, file);
});

test('official faces are taken where the operator has them; absent ones and broken files are named', async (t) => {
  assert.deepEqual(readFonts(null).absent, ['小标宋体', '仿宋体', '黑体']);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-fonts-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'broken.ttf'), 'no font');
  await writeFile(path.join(folder, 'readme.txt'), 'no font either');
  await copyFile(path.join(SHIPPED_FONTS, 'NotoSansSC-Bold.ttf'), path.join(folder, 'another.ttf'));
  const fonts = readFonts(folder);
  assert.deepEqual(fonts.broken, ['broken.ttf']);
  assert.equal(fonts.files.length, 3);
  assert.deepEqual(fonts.faces, { title: 'Noto Sans SC', body: 'Noto Serif SC', head: 'Noto Sans SC' });
  assert.deepEqual(readFonts(path.join(folder, 'is-not-there')).broken, []);
});

test('all texts of a value are made drawable, however deep; other values stay', () => {
  const missing = new Set<string>();
  const made = drawable(
    { a: ['丁', { b: '甲丁' }], n: 1, no: null, yes: true },
    (code) => code === 0x7532,
    missing,
  );
  assert.deepEqual(made, { a: ['〓', { b: '甲〓' }], n: 1, no: null, yes: true });
  assert.deepEqual([...missing], ['丁']);
});
