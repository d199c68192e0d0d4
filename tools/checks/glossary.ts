import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Problems, read } from './sources.ts';

type Term = {
  readonly zh: string;
  readonly en: string;
  readonly code: readonly string[];
  readonly line: number;
};

const file = 'docs/glossary.md';

/** Rows of the tables in docs/glossary.md: `| 采集 | collect | collect, collected |`. */
function readGlossary(root: string): Term[] {
  if (!existsSync(path.join(root, file))) return [];
  return read(root, file)
    .split('\n')
    .flatMap((text, index) => {
      const cells = text.split('|').map((cell) => cell.trim());
      const [, zh = '', en = '', code = ''] = cells;
      if (cells.length < 5 || zh === '' || zh === '中文' || /^[:\s-]+$/.test(zh)) return [];
      const words = code.split(',').map((word) => word.replaceAll('`', '').trim());
      return [{ zh, en, code: words.filter((word) => word !== ''), line: index + 1 }];
    });
}

/** One word for one thing: no term stands twice, in any of the three languages. */
export function checkGlossary(root: string): Problems {
  const terms = readGlossary(root);
  if (terms.length === 0) return [`${file}: has no terms`];
  return [
    ...terms
      .filter(({ en }) => en === '')
      .map(({ zh, line }) => `${file}:${line}: ${zh} has no English word`),
    ...doubles(terms, 'Chinese', (term) => [term.zh]),
    ...doubles(terms, 'English', (term) => [term.en]),
    ...doubles(terms, 'code', (term) => term.code),
  ];
}

function doubles(
  terms: readonly Term[],
  language: string,
  wordsOf: (term: Term) => readonly string[],
): string[] {
  const first = new Map<string, number>();
  return terms.flatMap((term) =>
    wordsOf(term).flatMap((word) => {
      const before = first.get(word);
      if (word === '' || before === undefined) {
        first.set(word, term.line);
        return [];
      }
      return [`${file}:${term.line}: the ${language} word ${word} already stands in line ${before}`];
    }),
  );
}
