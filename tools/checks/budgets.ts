import { checkNouns } from './nouns.ts';
import {
  isScript,
  isTestSupport,
  lineOf,
  listFiles,
  type Node,
  type Problems,
  parse,
  read,
  readRecord,
  visit,
} from './sources.ts';

/** `docs/architecture.md`. The 95th percentile of a workspace keeps the habit, the maximum the exception. */
const budgets = {
  fileLines: { p95: 250, max: 400 },
  functionLines: { p95: 40, max: 80 },
  complexity: { p95: 8, max: 12 },
  storyLines: 120,
  styleLines: 400,
  comments: { least: 0.05, most: 0.15 },
  rootEntries: 20,
  rootFiles: 12,
  dependencies: {
    domain: 0,
    server: 45,
    'faces/console': 35,
    'faces/field': 20,
    'faces/portal': 20,
  } as Readonly<Record<string, number>>,
};

/** Workspaces: each keeps its own habit, so that a well kept one cannot hide another. */
const workspaces = [
  'domain',
  'server',
  'api',
  'faces/ui',
  'faces/console',
  'faces/field',
  'faces/portal',
  'e2e',
  'bench',
  'tools',
];

type Measured = { readonly at: string; readonly value: number };

export function checkBudgets(root: string): Problems {
  const files = listFiles(root);
  const scripts = files.filter((file) => isScript(file) && !file.endsWith('.mjs'));
  const production = scripts.filter((file) => !isTestSupport(file));
  const lines = scripts.map((file) => ({ at: file, value: lineCount(read(root, file)) }));
  const functions = production.flatMap((file) => functionsOf(root, file));
  return [
    ...over('lines in the file', lines, budgets.fileLines),
    ...over(
      'lines in the function',
      functions.map((item) => item.lines),
      budgets.functionLines,
    ),
    ...over(
      'branches in the function',
      functions.map((item) => item.branches),
      budgets.complexity,
    ),
    ...stories(root, scripts),
    ...styles(root, files),
    ...checkNouns(root),
    ...commentShare(root, production),
    ...rootEntries(files),
    ...dependencies(root, files),
  ];
}

function lineCount(source: string): number {
  return source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
}

function over(what: string, all: readonly Measured[], limit: { p95: number; max: number }): string[] {
  const tooMuch = all.filter(({ value }) => value > limit.max);
  return [
    ...tooMuch.map(({ at, value }) => `${at}: ${value} ${what}, at most ${limit.max}`),
    ...workspaces.flatMap((workspace) => {
      const own = all.filter(({ at }) => at.startsWith(`${workspace}/`));
      return habit(workspace, what, own, limit.p95);
    }),
  ];
}

function habit(workspace: string, what: string, all: readonly Measured[], limit: number): string[] {
  const sorted = [...all].sort((one, other) => one.value - other.value);
  const p95 = sorted[Math.floor(sorted.length * 0.95)];
  // A percentile of a handful says nothing.
  if (sorted.length < 20 || p95 === undefined) return [];
  if (p95.value <= limit) return [];
  return [`${p95.at}: the 95th percentile of ${what} in ${workspace} is ${p95.value}, at most ${limit}`];
}

/** A story in the browser tells more than a function does, and is still read at one go. */
function stories(root: string, scripts: readonly string[]): string[] {
  return scripts
    .filter((file) => file.startsWith('e2e/'))
    .flatMap((file) => {
      const long = functionsOf(root, file).filter(({ lines }) => lines.value > budgets.storyLines);
      return long.map(
        ({ lines }) => `${lines.at}: ${lines.value} lines in the story, at most ${budgets.storyLines}`,
      );
    });
}

function styles(root: string, files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const lines = lineCount(read(root, file));
      return lines > budgets.styleLines
        ? [`${file}: ${lines} lines of style, at most ${budgets.styleLines}`]
        : [];
    });
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const branchTypes = new Set([
  'IfStatement',
  'ConditionalExpression',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'CatchClause',
]);

function functionsOf(root: string, file: string): { lines: Measured; branches: Measured }[] {
  const { source, result } = parse(root, file);
  const counted = new Map<Node, number>();
  visit(result.program, (node, around) => {
    if (functionTypes.has(node.type)) counted.set(node, 1);
    if (!isBranch(node)) return;
    const inner = around.findLast((outer) => functionTypes.has(outer.type));
    if (inner !== undefined) counted.set(inner, (counted.get(inner) ?? 1) + 1);
  });
  return [...counted].map(([node, branches]) => {
    const first = lineOf(source, node.start);
    const at = `${file}:${first}`;
    return { lines: { at, value: lineOf(source, node.end) - first + 1 }, branches: { at, value: branches } };
  });
}

/** A switch that only looks values up is one decision, however long its list. */
function isBranch(node: Node): boolean {
  if (branchTypes.has(node.type) || node.type === 'SwitchStatement') return true;
  return node.type === 'LogicalExpression' && (node.operator === '&&' || node.operator === '||');
}

function commentShare(root: string, files: readonly string[]): string[] {
  let comments = 0;
  let all = 0;
  for (const file of files) {
    const { source, result } = parse(root, file);
    all += source.split('\n').filter((line) => line.trim() !== '').length;
    for (const { start, end } of result.comments) comments += lineOf(source, end) - lineOf(source, start) + 1;
  }
  const share = all === 0 ? budgets.comments.least : comments / all;
  if (all < 1000 || (share >= budgets.comments.least && share <= budgets.comments.most)) return [];
  return [`all: ${(share * 100).toFixed(1)} % of the lines are comments; 5–15 % say why without saying what`];
}

function rootEntries(files: readonly string[]): string[] {
  const entries = new Set(files.map((file) => file.split('/')[0]));
  const single = files.filter((file) => !file.includes('/'));
  return [
    ...(entries.size > budgets.rootEntries
      ? [`.: ${entries.size} entries, at most ${budgets.rootEntries}`]
      : []),
    ...(single.length > budgets.rootFiles ? [`.: ${single.length} files, at most ${budgets.rootFiles}`] : []),
  ];
}

function dependencies(root: string, files: readonly string[]): string[] {
  return Object.entries(budgets.dependencies).flatMap(([workspace, most]) => {
    const file = `${workspace}/package.json`;
    if (!files.includes(file)) return [];
    const names = Object.keys(readRecord(root, file).dependencies ?? {});
    const outside = names.filter((name) => !name.startsWith('@gridgov/'));
    return outside.length > most ? [`${file}: ${outside.length} runtime dependencies, at most ${most}`] : [];
  });
}
