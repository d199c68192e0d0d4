import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TRADES } from '@gridgov/domain/trades.ts';
import { testDatabase } from '@gridgov/server/testing/database.ts';
import { checkBudgets } from './checks/budgets.ts';
import { checkCode } from './checks/code.ts';
import { checkDescription } from './checks/description.ts';
import { checkFirstPages } from './checks/first-page.ts';
import { checkGenerated, regenerate } from './checks/generated.ts';
import { checkGlossary } from './checks/glossary.ts';
import { checkImports } from './checks/imports.ts';
import { checkLicences } from './checks/licences.ts';
import { nounSizes } from './checks/nouns.ts';
import { checkListing, checkSchema, writeListing } from './checks/schema.ts';
import type { Problems } from './checks/sources.ts';
import { checkSqlText } from './checks/sql-text.ts';
import { checkLinks, checkSaid, checkTests, checkWords } from './checks/text.ts';
import { checkTradeNames } from './checks/trade-names.ts';
import { facesBuilt } from './prepare.mjs';

type Step = { readonly name: string; readonly run: () => Problems | Promise<Problems> };

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Exactly what CI runs; `npm run check -- imports words` runs only those, and
 * `npm run --silent check -- budgets --json` gives the sizes of all nouns.
 */
const steps: readonly Step[] = [
  {
    name: 'format and lint',
    run: () =>
      program('@biomejs/biome/bin/biome', [
        'check',
        '--error-on-warnings',
        '--colors=off',
        '--max-diagnostics=50',
      ]),
  },
  // What was found right last time is not looked at again: a third of the time while one works.
  {
    name: 'types',
    run: () =>
      program('typescript/bin/tsc', [
        ...['--noEmit', '-p', 'tsconfig.json', '--incremental'],
        ...['--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'],
      ]),
  },
  { name: 'imports', run: () => checkImports(root) },
  { name: 'code', run: () => [...checkCode(root), ...checkTradeNames(root, TRADES)] },
  { name: 'budgets', run: () => checkBudgets(root) },
  { name: 'scripts', run: builtFirstPages },
  {
    name: 'unused',
    run: () =>
      program('knip/bin/knip.js', ['--no-progress', '--no-config-hints', '--config', 'tools/knip.json']),
  },
  { name: 'licences', run: () => checkLicences(root) },
  { name: 'glossary', run: () => checkGlossary(root) },
  { name: 'links', run: () => checkLinks(root) },
  { name: 'words', run: () => [...checkWords(root), ...checkTests(root), ...checkSaid(root)] },
  { name: 'sql', run: checkSql },
  { name: 'schema', run: () => withDatabase((db) => checkListing(root, db)) },
  { name: 'generated', run: () => checkGenerated(root) },
  { name: 'description', run: () => checkDescription(root) },
];

async function builtFirstPages(): Promise<Problems> {
  // What was built before stands where a build was refused; why is told above.
  return (await facesBuilt()) ? checkFirstPages(root) : ['a face could not be built within its budget'];
}

type Db = Awaited<ReturnType<typeof testDatabase>>['owner'];

async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  await using database = await testDatabase();
  return await work(database.owner);
}

async function checkSql(): Promise<Problems> {
  const { problems, tenantTables } = await withDatabase((db) => checkSchema(root, db));
  return [...problems, ...checkSqlText(root, tenantTables)];
}

/** A tool's own words are the problem, when it ends with anything but success. */
function program(file: string, args: readonly string[]): Problems {
  const script = path.join(root, 'node_modules', file);
  const result = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  if (result.status === 0) return [];
  return [
    `${result.stdout}\n${result.stderr}`.trim() || (result.error?.message ?? `ended with ${result.status}`),
  ];
}

async function runStep(step: Step): Promise<Problems> {
  const from = performance.now();
  const problems = await attempt(step);
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(6);
  const verdict = problems.length === 0 ? 'ok' : `${problems.length} not ok`;
  process.stdout.write(`${seconds} s  ${step.name.padEnd(16)} ${verdict}\n`);
  return problems.map((problem) => `${step.name}: ${problem}`);
}

/** A check that cannot run has not passed. */
async function attempt(step: Step): Promise<Problems> {
  try {
    return await step.run();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** For programs: what each noun costs on stdout and nothing else, what is not ok on stderr. */
function tellSizes(): number {
  process.stdout.write(`${JSON.stringify({ nouns: nounSizes(root) }, null, 2)}\n`);
  const problems = checkBudgets(root);
  process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
  return problems.length === 0 ? 0 : 1;
}

async function main(words: readonly string[]): Promise<number> {
  if (words.join(' ') === 'budgets --json') return tellSizes();
  if (words[0] === '--regenerate') {
    if (words[1] === 'schema') await withDatabase((db) => writeListing(root, db));
    else await regenerate(root);
    return 0;
  }
  const wanted = steps.filter((step) => words.length === 0 || words.includes(step.name));
  const unknown = words.filter((word) => !steps.some((step) => step.name === word));
  const problems = unknown.map((word) => `there is no check called ${word}`);
  // One after the other: they share two processors, and their times should say something.
  for (const step of wanted) problems.push(...(await runStep(step)));
  process.stdout.write(`${problems.map((problem) => `\n${problem}`).join('')}\n`);
  const passed = wanted.length - new Set(problems.map((problem) => problem.split(':')[0])).size;
  process.stdout.write(`checks: ${passed} passed, ${wanted.length - passed} failed\n`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
