import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Entry = readonly [key: string, text: string];
function entriesOf(catalogue: Readonly<Record<string, unknown>>, prefix = ''): Entry[] {
  return Object.entries(catalogue).flatMap(([key, value]): Entry[] =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value]]
      : entriesOf(value as Readonly<Record<string, unknown>>, `${prefix}${key}.`),
  );
}
const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).sort();
const chinese = /[\u3400-\u9fff，。：；？！（）「」、]/;

/** The console's own catalogue and those of the areas that bring words of their own. */
async function catalogues(): Promise<{ area: string; zh: Entry[]; en: Entry[] }[]> {
  const source = fileURLToPath(new URL('../', import.meta.url));
  const own = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(areas|help|shell)\b.*\bwords\/zh\.ts$/.test(file))
    .map((file) => dirname(dirname(file)));
  const loaded = own.map(async (area) => {
    const load = (name: string) => import(pathToFileURL(join(source, area, `words/${name}.ts`)).href);
    const [chinese, english] = await Promise.all([load('zh'), load('en')]);
    return { area, zh: entriesOf(chinese.zh), en: entriesOf(english.en) };
  });
  return [{ area: 'console', zh: entriesOf(zh), en: entriesOf(en) }, ...(await Promise.all(loaded))];
}
const all = await catalogues();

test('both languages have the same keys, and the same places in each text', () => {
  for (const { area, zh: source, en: other } of all) {
    const english = new Map(other);
    const keys = source.map(([key]) => key);
    assert.deepEqual([...english.keys()], keys, area);
    for (const [key, text] of source)
      assert.deepEqual(places(english.get(key) ?? ''), places(text), `${area} ${key}`);
  }
});

test('English holds no Chinese, but for the name of the other language', () => {
  const left = all.flatMap(({ en: english }) =>
    english.filter(([key, text]) => chinese.test(text) && key !== 'top.language'),
  );
  assert.deepEqual(left, []);
});

test('the words keep the house style: no please, no exclamation, no empty success', () => {
  for (const [key, text] of all.flatMap((one) => one.zh))
    assert.doesNotMatch(text, /(?<!申)请(?!求|假)|！|温馨提示|操作成功|操作失败|系统错误|确定/, key);
});

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('no Chinese stands in a component; all of it comes from the catalogue', () => {
  const folders = ['../', '../../../ui/src/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const offenders = folders.flatMap(sourcesUnder).filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
    return chinese.test(code);
  });
  assert.deepEqual(offenders, []);
});

test('no colour is written outside of the tokens', () => {
  const folders = ['../', '../../../ui/src/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter(
        ({ name }) =>
          /\.(tsx?|css)$/.test(name) && !/\.test\.ts$|^tokens(?:-\w+)?\.ts$|^contrast\.ts$/.test(name),
      )
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hex = /#[0-9a-fA-F]{3,8}\b(?![\w-])/;
  assert.deepEqual(
    files.filter((file) => hex.test(readFileSync(file, 'utf8'))),
    [],
  );
});

test('every word of the catalogue is used', () => {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  const code = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !/^(zh|en|words\.test)\.ts$/.test(name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const built = [
    'report.missing',
    'report.bad',
    'guard.what.',
    'matter.line_',
    'command.',
    'queue.list',
    'queue.split',
    'queue.map',
    'bulk.waiting',
    'bulk.sending',
    'pages.next',
    'pages.previous',
    'pages.in',
    'pages.out',
  ];
  const unused = entriesOf(zh)
    .map(([key]) => key)
    // An area names the console's own words with their catalogue.
    .filter((key) => !code.includes(`'${key}'`) && !code.includes(`'console:${key}'`))
    .filter((key) => !built.some((prefix) => key.startsWith(prefix)));
  assert.deepEqual(unused, []);
});
