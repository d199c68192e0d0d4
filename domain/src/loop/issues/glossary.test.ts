import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { EVENT_WORDS } from './events.ts';
import { COMMANDS } from './steps.ts';

/** Rows of docs/glossary.md: Chinese words, and the names they have in code. */
function glossary(): { zh: ReadonlySet<string>; code: ReadonlySet<string> } {
  const text = readFileSync(path.join(import.meta.dirname, '../../../../docs/glossary.md'), 'utf8');
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const cells = rows.filter((row) => row.length >= 5);
  return {
    zh: new Set(cells.flatMap(([, zh = '']) => zh.split(/[、/]/))),
    code: new Set(
      cells.flatMap(([, , , code = '']) => code.replaceAll('`', '').split(',')).map((one) => one.trim()),
    ),
  };
}

test('every command goes by its word of the glossary, in code and on screen', () => {
  const { zh, code } = glossary();
  const missing = Object.entries(COMMANDS).filter(([name, { zh: word }]) => !code.has(name) || !zh.has(word));
  assert.deepEqual(
    missing.map(([name, { zh: word }]) => `${name} ${word}`),
    [],
  );
});

test('every event goes by a word of the glossary', () => {
  const { zh } = glossary();
  const missing = Object.entries(EVENT_WORDS).filter(([, word]) => !zh.has(word.zh));
  assert.deepEqual(
    missing.map(([name, word]) => `${name} ${word.zh}`),
    [],
  );
});
