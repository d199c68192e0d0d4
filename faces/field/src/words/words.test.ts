import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** `{s}` is the English plural of `{n}`. */
const places = (text: string) => [...text.matchAll(/\{(?!s\})\w+\}/g)].map(([place]) => place).sort();
const chinese = /[\u3400-\u9fff，。：；？！（）「」、]/;
const entries = Object.entries(zh) as [keyof typeof zh, string][];

test('both languages have the same keys, and the same places in each text', () => {
  assert.deepEqual(Object.keys(en), Object.keys(zh));
  for (const [key, text] of entries) assert.deepEqual(places(en[key]), places(text), key);
});

test('the English plural stands beside the number it is of, and nothing else has its name', () => {
  for (const text of [...Object.values(en), ...Object.values(zh)])
    assert.ok(!text.includes('{s}') || text.includes('{n}'), text);
  for (const [key, text] of entries) assert.doesNotMatch(text, /\{s\}/, key);
});

test('English holds no Chinese, but for the name of the other language', () => {
  const left = Object.entries(en).filter(([key, text]) => chinese.test(text) && key !== 'language');
  assert.deepEqual(left, []);
});

test('the words keep the house style: no please, no exclamation, no empty success', () => {
  for (const [key, text] of entries)
    assert.doesNotMatch(text, /请(?!求)|！|温馨提示|操作成功|操作失败|系统错误|确定/, key);
});

test('every text is used, and no Chinese stands in a component', () => {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  const sources = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /(?<!test)\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith('words'),
    )
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
    .filter(({ name }) => !name.endsWith('.test.ts'));
  const code = sources.map(({ text }) => text).join('\n');
  assert.deepEqual(
    entries.map(([key]) => key).filter((key) => !code.includes(`'${key}'`)),
    [],
  );
  const strip = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
  const offenders = sources.filter(({ name, text }) => name.endsWith('.tsx') && chinese.test(strip(text)));
  // Classes are known by what the city calls them: those patterns are data, not words on screen.
  assert.deepEqual(
    offenders.map(({ name }) => name).filter((name) => name !== 'ClassField.tsx'),
    [],
  );
});
