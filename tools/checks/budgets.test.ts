import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkBudgets } from './budgets.ts';
import { checkNouns, nounSizes } from './nouns.ts';
import { assertFinds, type Files, tree } from './testing.ts';

test('budgets: long files, long functions, many branches, many dependencies and a full root are refused', async (t) => {
  const line = '  one();\n';
  const branches = 'if (one()) two();\n'.repeat(21);
  const many = Object.fromEntries(Array.from({ length: 46 }, (_, index) => [`p${index}`, '1']));
  const root = await tree(t, {
    'server/src/long.ts': 'one();\n'.repeat(401),
    'server/src/function.ts': `export function f() {\n${line.repeat(80)}}\n`,
    'server/src/branches.ts': `export function g() {\n${branches}}\n`,
    'server/package.json': JSON.stringify({ dependencies: many }),
    'domain/package.json': JSON.stringify({ dependencies: { any: '1' } }),
    ...Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`${index}.md`, ''])),
  });
  assertFinds(
    checkBudgets(root),
    /long\.ts: 401 lines/,
    /function\.ts:1: 82 lines/,
    /branches\.ts:1: 22 branches/,
    /server\/package\.json: 46 runtime/,
    /domain\/package\.json: 1 runtime/,
    /13 files, at most 12/,
  );
});

test('budgets: code without a word of why, or with too many words, is refused', async (t) => {
  const silent = await tree(t, {
    'domain/src/a.ts': 'one();\n'.repeat(390),
    'domain/src/b.ts': 'one();\n'.repeat(390),
    'domain/src/c.ts': 'one();\n'.repeat(390),
  });
  assertFinds(checkBudgets(silent), /0\.0 % of the lines are comments/);
  const chatty = await tree(t, {
    'domain/src/a.ts': 'one(); // says what\n'.repeat(300),
    'domain/src/b.ts': 'one();\n'.repeat(300),
    'domain/src/c.ts': '// and more\none();\n'.repeat(200),
    'domain/src/d.ts': '// and more\none();\n'.repeat(200),
  });
  assertFinds(checkBudgets(chatty), /% of the lines are comments/);
});

/** So many files of so many lines; enough of them say why. */
function filesOf(folder: string, count: number, lines: number): Files {
  const content = '// why\n'.repeat(lines / 10) + 'one();\n'.repeat(lines - lines / 10);
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/${index}.ts`, content]));
}

test('budgets: the percentile is that of each workspace, however well others are kept', async (t) => {
  const root = await tree(t, {
    ...filesOf('api/src', 400, 10),
    ...filesOf('tools/short', 17, 10),
    ...filesOf('tools/long', 3, 260),
  });
  assertFinds(
    checkBudgets(root),
    /^tools\/long.* 95th percentile of lines in the file in tools is 260, at most 250/,
  );
});

test('budgets: a long style sheet and a long story are refused', async (t) => {
  const story = (lines: number) => `test('x', () => {\n${'  one();\n'.repeat(lines - 2)}});\n`;
  const root = await tree(t, {
    'faces/ui/src/long.css': 'a {}\n'.repeat(401),
    'faces/ui/src/short.css': 'a {}\n'.repeat(400),
    'e2e/long.test.ts': story(121),
    'e2e/short.test.ts': story(120),
  });
  assertFinds(
    checkBudgets(root),
    /long\.css: 401 lines of style, at most 400/,
    /long\.test\.ts:1: 121 lines in the story, at most 120/,
  );
});

test('budgets: many runtime dependencies of the console are refused', async (t) => {
  const many = (count: number) => ({
    dependencies: Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, '1'])),
  });
  const root = await tree(t, {
    'faces/console/package.json': JSON.stringify(many(36)),
    'server/package.json': JSON.stringify(many(45)),
  });
  assertFinds(checkBudgets(root), /console\/package\.json: 36 runtime dependencies, at most 35/);
});

test('nouns: lines of all layers are added up, tests, words, demo data and papers apart', async (t) => {
  const root = await tree(t, {
    'domain/src/hands/whistles/tables.ts': 'export const A = 1;\n\n',
    'domain/src/hands/whistles/commands.ts':
      "export const C = {\n  a: { does: 'x' },\n  b: { does: 'y' },\n};\n",
    'domain/src/hands/whistles/whistles.test.ts': 'one();\n',
    'server/src/features/hands/whistles/routes.ts': 'one();\ntwo();\n',
    'server/src/features/hands/whistles/demo.ts': 'one();\n',
    'server/src/features/hands/whistles/testing/a.ts': 'one();\n',
    'server/src/features/hands/whistles/papers/order.ts': 'one();\n',
    'faces/console/src/areas/hands/whistles/WhistlePage.tsx': 'one();\n',
    'faces/console/src/areas/hands/whistles/words/zh.ts': 'one();\n',
    'faces/field/src/whistles/Sign.tsx': 'one();\n',
    'faces/portal/src/areas/whistles/words.ts': 'one();\n',
    'server/src/features/loop/others/routes.ts': 'one();\n',
  });
  const lines = { domain: 5, server: 2, console: 1, field: 1, portal: 0, total: 9 };
  assert.deepEqual(nounSizes(root), [
    { name: 'whistles', kind: 'trade', ...lines, commands: 2, pages: 1, budget: 400 + 2 * 90 + 250 },
  ]);
});

test('nouns: a new trade or register over its budget is refused', async (t) => {
  const table = { 'domain/src/loop/patrols/tables.ts': "const C = { a: { does: 'x' } };\n" };
  const within = await tree(t, { ...table, ...filesOf('server/src/features/loop/patrols', 1, 480) });
  assertFinds(checkNouns(within));
  const over = await tree(t, {
    ...table,
    ...filesOf('server/src/features/loop/patrols', 1, 490),
    ...filesOf('server/src/features/work/shifts', 2, 310),
  });
  assertFinds(
    checkNouns(over),
    /patrols: 491 lines of code over all layers, its budget is 490/,
    /shifts: 620 lines of code over all layers, its budget is 600/,
  );
});

test('nouns: a recorded number may only fall, and goes with the budget kept', async (t) => {
  const folder = 'server/src/features/telling/warnings';
  assertFinds(checkNouns(await tree(t, filesOf(folder, 2, 340))));
  assertFinds(
    checkNouns(await tree(t, filesOf(folder, 3, 230))),
    /warnings: 690 .* began with 681, .* only fall/,
  );
  assertFinds(checkNouns(await tree(t, filesOf(folder, 2, 300))), /warnings: 600 .* recorded number goes/);
});

test('nouns: their sizes are told as JSON and nothing else', () => {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const run = spawnSync(process.execPath, ['tools/check.ts', 'budgets', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const told: { nouns: { name: string }[] } = JSON.parse(run.stdout);
  const names = told.nouns.map(({ name }) => name);
  for (const name of ['issues', 'plans', 'help', 'whistles', 'deputies', 'knowledge', 'shifts', 'warnings']) {
    assert.ok(names.includes(name), name);
  }
});
