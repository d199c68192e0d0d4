import { cleanText, type ImportRow, type Plan, type Planned, type RowProblem, splitList } from './rows.ts';

/** One node of a category tree: its path of names from the top, and the file's own code where it has one. */
export interface Category {
  readonly level: 1 | 2 | 3;
  readonly path: readonly string[];
  readonly code: string;
  /** Units that usually handle it, for nodes without children, where the file tells. */
  readonly units: readonly string[];
}

export const CATEGORY_FIELDS = ['type', 'typeCode', 'main', 'mainCode', 'sub', 'subCode', 'units'] as const;

export interface CategoriesPlan extends Plan<readonly Category[]> {
  /** Every node the file names, parents before children, each once. */
  readonly nodes: readonly Category[];
  /** Nodes that are there and that the file does not name. */
  readonly absent: readonly Category[];
}

const LEVELS = [
  ['type', 'typeCode'],
  ['main', 'mainCode'],
  ['sub', 'subCode'],
] as const;

/**
 * What importing a three-level table (type → main → sub) would do. A node is known by its path of names: files are
 * found in which one code has several names, and then the code is kept with each and the clash is told. A row
 * counts as added or changed where it brings or changes at least one node not named by a row before it.
 */
export function planCategories(existing: readonly Category[], rows: readonly ImportRow[]): CategoriesPlan {
  const before = new Map(existing.map((node) => [pathKey(node), node]));
  const nodes = new Map<string, Category>();
  const codes = new Map<string, { readonly name: string; readonly row: number }>();
  const sorted = { added: [] as Line[], changed: [] as Line[], unchanged: [] as Line[] };
  const refused: number[] = [];
  const problems: RowProblem[] = [];
  let above: readonly string[] = [];
  for (const { row, fields } of rows) {
    const read = readRow(row, fields, above);
    problems.push(...read.problems);
    if (read.nodes.length === 0) {
      refused.push(row);
      continue;
    }
    above = read.nodes.at(-1)?.path ?? above;
    problems.push(...codeClashes(row, read.nodes, codes));
    const fresh = read.nodes.filter((node) => !nodes.has(pathKey(node)));
    for (const node of fresh) nodes.set(pathKey(node), node);
    sorted[standing(fresh, before)].push({ row, after: read.nodes });
  }
  const absent = existing.filter((node) => !nodes.has(pathKey(node)));
  return { ...sorted, refused, problems, nodes: [...nodes.values()], absent };
}

type Line = Planned<readonly Category[]>;

function standing(fresh: readonly Category[], before: ReadonlyMap<string, Category>) {
  if (fresh.some((node) => !before.has(pathKey(node)))) return 'added';
  const differs = (node: Category) =>
    JSON.stringify(contentOf(node)) !== JSON.stringify(contentOf(before.get(pathKey(node))));
  return fresh.some(differs) ? 'changed' : 'unchanged';
}

function contentOf(node: Category | undefined): unknown[] {
  return [node?.code, node?.units];
}

function pathKey(node: Category): string {
  return node.path.join('\u0000');
}

type Fields = ImportRow['fields'];

function readRow(
  row: number,
  fields: Fields,
  above: readonly string[],
): { nodes: Category[]; problems: RowProblem[] } {
  const names = fillFromAbove(
    LEVELS.map(([name]) => cleanText(fields[name])),
    above,
  );
  const depth = names.findLastIndex((name) => name !== '') + 1;
  const gap = names.slice(0, depth).indexOf('');
  if (depth === 0 || gap >= 0) {
    const field = LEVELS[Math.max(gap, 0)]?.[0] ?? 'type';
    return {
      nodes: [],
      problems: [{ row, field, message: `第 ${Math.max(gap, 0) + 1} 级名称为空，上方也没有可沿用的值` }],
    };
  }
  const units = unitNames(fields.units);
  const nodes = LEVELS.slice(0, depth).map(
    ([, code], index): Category => ({
      level: index === 0 ? 1 : index === 1 ? 2 : 3,
      path: names.slice(0, index + 1),
      code: cleanText(fields[code]).replace(/^(\d+)\.0+$/, '$1'),
      units: index === depth - 1 ? units : [],
    }),
  );
  return { nodes, problems: [] };
}

/** Merged cells: a blank upper level means the one above, as long as a lower level is filled. */
function fillFromAbove(names: string[], above: readonly string[]): string[] {
  const first = names.findIndex((name) => name !== '');
  return names.map((name, index) => (index < first ? (above[index] ?? '') : name));
}

/** "unit a:12; unit b:3" (name and how often) or a plain list; members that say nothing are left out. */
function unitNames(cell: string | undefined): string[] {
  const names = splitList(cell).map((member) => cleanText(member.replace(/[:：]\s*\d+$/, '')));
  return [...new Set(names.filter(Boolean))];
}

function codeClashes(
  row: number,
  nodes: readonly Category[],
  codes: Map<string, { readonly name: string; readonly row: number }>,
): RowProblem[] {
  const problems: RowProblem[] = [];
  for (const node of nodes) {
    const name = node.path.at(-1) ?? '';
    const key = `${node.level}|${node.code}`;
    const earlier = codes.get(key);
    if (node.code === '') continue;
    if (earlier === undefined) codes.set(key, { name, row });
    else if (earlier.name !== name && !codes.has(`${key}|${name}`)) {
      codes.set(`${key}|${name}`, { name, row });
      const field = LEVELS[node.level - 1]?.[1] ?? 'subCode';
      const message = `代码 ${node.code} 在第 ${earlier.row} 行是“${earlier.name}”，这里是“${name}”；两者都已保留，请核对`;
      problems.push({ row, field, message });
    }
  }
  return problems;
}
