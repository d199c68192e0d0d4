import path from 'node:path';
import { isNode, isScript, listFiles, type Node, parse, visit } from './sources.ts';

export type Import = {
  readonly from: string;
  /** A file of the repository, `node:…`, or the name of a package. */
  readonly to: string;
  readonly kind: 'file' | 'node' | 'package';
};

const workspaces: Readonly<Record<string, string>> = {
  '@gridgov/domain': 'domain/src',
  '@gridgov/api': 'api/src',
  '@gridgov/server': 'server/src',
  '@gridgov/ui': 'faces/ui/src',
  '@gridgov/console': 'faces/console/src',
  '@gridgov/field': 'faces/field/src',
  '@gridgov/portal': 'faces/portal/src',
  '@gridgov/e2e': 'e2e/src',
  '@gridgov/bench': 'bench/src',
};

/** Every import of every script, those of types included. */
export function importsOf(root: string): { files: string[]; imports: Import[] } {
  const files = listFiles(root).filter(isScript);
  const known = new Set(files);
  const imports = files.flatMap((file) =>
    specifiers(root, file).map((specifier) => resolve(file, specifier, known)),
  );
  return { files, imports };
}

function specifiers(root: string, file: string): string[] {
  const { source, result } = parse(root, file);
  const found = new Set<string>();
  for (const item of result.module.staticImports) found.add(item.moduleRequest.value);
  for (const item of result.module.staticExports) {
    for (const entry of item.entries) if (entry.moduleRequest) found.add(entry.moduleRequest.value);
  }
  for (const item of result.module.dynamicImports) {
    const text = source.slice(item.moduleRequest.start, item.moduleRequest.end);
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text)?.[1];
    if (literal !== undefined) found.add(literal);
  }
  visit(result.program, (node) => {
    const loaded = workerIn(node);
    if (loaded !== undefined) found.add(loaded);
    if (node.type !== 'TSImportType' || !isNode(node.source)) return;
    if (typeof node.source.value === 'string') found.add(node.source.value);
  });
  return [...found];
}

/** `new URL('./x.ts', import.meta.url)`: the address of a program that runs beside, in a thread or a worker of the page. */
function workerIn(node: Node): string | undefined {
  if (node.type !== 'NewExpression' || !isNode(node.callee) || node.callee.name !== 'URL') return undefined;
  const [file, base] = node.arguments as readonly Node[];
  const address = file?.value;
  return typeof address === 'string' && base !== undefined && /^\.\.?\/.*\.ts$/.test(address)
    ? address
    : undefined;
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): Import {
  if (specifier.startsWith('node:')) return { from, to: specifier, kind: 'node' };
  if (specifier.startsWith('.')) {
    return {
      from,
      to: path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier)),
      kind: 'file',
    };
  }
  const [scope = '', name = ''] = specifier.split('/');
  const packageName = scope.startsWith('@') ? `${scope}/${name}` : scope;
  const folder = workspaces[packageName];
  if (folder === undefined) return { from, to: packageName, kind: 'package' };
  const inside = `${folder}${specifier.slice(packageName.length)}`;
  return { from, to: known.has(inside) ? inside : inside.replace(/\/src\//, '/'), kind: 'file' };
}

/** Groups of files that import one another in a circle. */
export function cycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    if (kind === 'file') next.set(from, [...(next.get(from) ?? []), to]);
  }
  const reach = new Map([...next.keys()].map((file) => [file, reachable(next, file)]));
  const groups = new Map<string, string[]>();
  for (const [file, reached] of reach) {
    if (!reached.has(file)) continue;
    const group = [...reached].filter((other) => reach.get(other)?.has(file)).sort();
    groups.set(group.join(' '), group);
  }
  return [...groups.values()];
}

function reachable(next: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const found = new Set<string>();
  const open = [...(next.get(from) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...(next.get(file) ?? []));
  }
  return found;
}
