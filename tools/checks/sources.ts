import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';

/** What a check says; each problem is one line that names the file first. */
export type Problems = readonly string[];

/**
 * Files that are, or are about to be, in the repository: paths relative to the root, with `/`. A tree without
 * git (a fixture, an archive) is walked.
 */
export function listFiles(root: string): string[] {
  if (!existsSync(path.join(root, '.git'))) return walk(root, '').sort();
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const result = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.status !== 0) throw new Error(`git ls-files failed: ${result.stderr}`);
  const names = result.stdout.split('\0').filter((name) => name !== '' && existsSync(path.join(root, name)));
  return names.sort();
}

function walk(root: string, below: string): string[] {
  return readdirSync(path.join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? walk(root, name) : [name];
  });
}

export function read(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export function isScript(file: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts') && !isGenerated(file);
}

function isGenerated(file: string): boolean {
  return /\.gen\.tsx?$/.test(file);
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.startsWith('e2e/');
}

/** Scripts that only tests, their authors and readers use: builders, fixtures, galleries, examples, the test database. */
export function isTestSupport(file: string): boolean {
  return (
    isTest(file) ||
    /(^|\/)testing(\/|\.ts$)/.test(file) ||
    /\/fixtures\/|^api\/example\/|^faces\/[^/]+\/(?:gallery|tools)\//.test(file)
  );
}

export type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<
  string,
  unknown
>;

const parsed = new Map<string, { source: string; result: ParseResult }>();

export function parse(root: string, file: string): { source: string; result: ParseResult } {
  const source = read(root, file);
  const key = path.join(root, file);
  const before = parsed.get(key);
  if (before?.source === source) return before;
  const result = parseSync(file, source);
  const entry = { source, result };
  parsed.set(key, entry);
  return entry;
}

/** Visits every node, parents before children, with the nodes around it from the outside in. */
export function visit(
  node: unknown,
  see: (node: Node, around: readonly Node[]) => void,
  around: Node[] = [],
): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, see, around);
    return;
  }
  if (!isNode(node)) return;
  see(node, around);
  around.push(node);
  for (const value of Object.values(node)) {
    if (typeof value === 'object' && value !== null) visit(value, see, around);
  }
  around.pop();
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) line += 1;
  return line;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readRecord(root: string, file: string): Record<string, unknown> {
  const content: unknown = JSON.parse(read(root, file));
  if (!isRecord(content)) throw new Error(`${file} is not a JSON object`);
  return content;
}
