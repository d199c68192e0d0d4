import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { paths } from '../paths.ts';
import { keysOf } from './keys.ts';
import { topicAt, topics } from './topics.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

test('every address of the console has help, and every topic is that of an address', async () => {
  const areas = new URL('../areas/', import.meta.url);
  const files = readdirSync(areas, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\bpaths\.ts$/.test(file),
  );
  const own = await Promise.all(files.map((file) => import(new URL(file, areas).href)));
  const addresses = [paths, ...own].flatMap((module): string[] => Object.values(module));
  assert.ok(addresses.includes('/shifts'));
  const without = addresses.filter((path) => path !== paths.home && topicAt(path) === undefined);
  assert.deepEqual(without, []);
  assert.deepEqual(new Set(topics.map(({ name }) => name)), new Set(Object.keys(zh.topics)));
});

test('an address with a place in it finds its topic, and one that is none finds nothing', () => {
  assert.equal(topicAt('/cases/990106.0193')?.name, 'case');
  assert.equal(topicAt('/cases/990106.0193/print')?.name, 'case');
  assert.equal(topicAt('/grids/plans')?.name, 'plans');
  assert.equal(topicAt('/grids/boards')?.name, 'boards');
  assert.equal(topicAt('/no-such-page'), undefined);
});

test('words are explained under the names of the glossary, in both languages', () => {
  const glossary = readFileSync(new URL('../../../../docs/glossary.md', import.meta.url), 'utf8');
  const lines = new Set(
    glossary
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) =>
        line
          .split('|')
          .slice(1, 3)
          .map((cell) => cell.trim())
          .join(' = '),
      ),
  );
  const terms = Object.keys(zh.terms) as (keyof typeof zh.terms)[];
  const strange = terms
    .map((name) => `${zh.terms[name].word} = ${en.terms[name].word}`)
    .filter((line) => !lines.has(line));
  assert.deepEqual(strange, []);
});

test('every key the product answers to has its line', () => {
  for (const place of ['everywhere', 'lists', 'matters', 'photos'] as const) {
    const lines = keysOf(place);
    assert.ok(lines.length >= 3, place);
    assert.equal(new Set(lines.map(({ word }) => word)).size, lines.length);
  }
});
