import { cleanText } from '@gridgov/domain/city/standards/rows.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import {
  type ImportOptions,
  type ImportResult,
  keepOnlyIf,
  type RowFault,
  Tally,
} from '../../../platform/imports/tally.ts';
import { type Author, changeRulesIn } from './change.ts';
import { currentVersions, lockRules } from './queries.ts';
import type { ClassData } from './tables.ts';
import type { Wish } from './timeline.ts';

export type CategoriesOptions = ImportOptions & {
  /** First day the imported classes hold. */
  readonly from: string;
  /** Short code of the tree, the beginning of all its classes' codes: `S` gives `S-1-18-428`. */
  readonly tree: string;
  readonly treeName?: string;
};

type Node = ClassData & { readonly code: string };
type Step = {
  readonly code: string;
  readonly name: string;
  readonly fields: readonly [code: string, name: string];
};

const LEVEL_FIELDS = [
  ['typeCode', 'type'],
  ['mainCode', 'main'],
  ['subCode', 'sub'],
] as const;

/** What a table may call a class of one level by. */
const CODE = /^[0-9A-Za-z_.]{0,24}$/;

/** The code of the class that a table's own codes name: `classCodeOf('S', ['1', '18', '428'])`. */
export function classCodeOf(tree: string, path: readonly string[]): string {
  return [tree, ...path].join('-');
}

/**
 * Imports a tree of up to three levels, one path a row, with or without codes. One code under several names is one
 * class whose other names become aliases. Classes the file does not name stay.
 */
export async function importCategories(
  db: Db,
  rows: AsyncIterable<MappedRow> | Iterable<MappedRow>,
  author: Author,
  options: CategoriesOptions,
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(db, async (tx) => {
    await lockRules(tx);
    const versions = await currentVersions(tx, 'class');
    const plan = new CategoryPlan(
      versions.map((version) => ({ ...version.data, code: version.key })),
      options,
      tally,
    );
    for await (const row of rows) plan.take(row);
    if (!tally.finish().applied) return false;
    await changeRulesIn(tx, 'class', plan.wishes(), author);
    return true;
  });
  return tally.result;
}

class CategoryPlan {
  readonly #options: CategoriesOptions;
  readonly #tally: Tally;
  readonly #nodes = new Map<string, Node>();
  /** `<parent>|<name>` → code, for tables without codes. */
  readonly #byName = new Map<string, string>();
  readonly #touched = new Map<string, Node>();
  /** Names each code was called by in this file. */
  readonly #seen = new Map<string, Set<string>>();
  #above: readonly Step[] = [];

  constructor(nodes: readonly Node[], options: CategoriesOptions, tally: Tally) {
    this.#options = options;
    this.#tally = tally;
    for (const node of nodes) this.#remember(node);
    if (this.#nodes.get(options.tree) === undefined) {
      this.#touch({
        code: options.tree,
        tree: options.tree,
        name: options.treeName ?? options.tree,
        level: 1,
        parent: null,
        aliases: [],
        place: 0,
      });
    }
  }

  take({ row, fields, problems = [] }: MappedRow): void {
    for (const problem of problems) this.#tally.problem(problem);
    const steps = this.#steps(fields);
    const faults = faultsOf(steps);
    if (faults.length > 0) {
      this.#tally.refuseAll(row, faults);
      return;
    }
    this.#above = steps;
    let parent = this.#options.tree;
    let verdict: 'added' | 'changed' | 'unchanged' = 'unchanged';
    steps.forEach((step, index) => {
      const leaf = index === steps.length - 1;
      const { code, change } = this.#place(row, parent, step, index + 1);
      // A row is about its leaf; what is above it is added along with the first row that needs it.
      if (leaf || (change === 'changed' && verdict === 'unchanged'))
        verdict = change === 'unchanged' ? verdict : change;
      parent = code;
    });
    this.#tally.count(verdict);
  }

  wishes(): Wish<ClassData>[] {
    return [...this.#touched.values()].map(({ code, ...data }) => ({
      key: code,
      from: this.#options.from,
      data,
    }));
  }

  /** Blank cells on the left go on from the row above, as merged cells come out of a spreadsheet. */
  #steps(fields: Readonly<Record<string, string>>): Step[] {
    const own = LEVEL_FIELDS.map((names) => ({
      code: cleanText(fields[names[0]]),
      name: cleanText(fields[names[1]]),
      fields: names,
    }));
    const first = own.findIndex((step) => step.code !== '' || step.name !== '');
    const steps = own.map((step, index) => (index < first ? (this.#above[index] ?? step) : step));
    const last = steps.findLastIndex((step) => step.code !== '' || step.name !== '');
    return steps.slice(0, last + 1);
  }

  #place(
    row: number,
    parent: string,
    step: Step,
    depth: number,
  ): { code: string; change: 'added' | 'changed' | 'unchanged' } {
    const code = this.#codeOf(parent, step);
    const known = this.#nodes.get(code);
    const seen = this.#seen.get(code) ?? new Set<string>();
    this.#seen.set(code, seen.add(step.name));
    if (known === undefined) {
      const place = this.#nodes.size;
      // The tree itself is no level of its own: its first classes are level 1 as well.
      const made = {
        code,
        tree: this.#options.tree,
        name: step.name,
        level: depth,
        parent,
        aliases: [],
        place,
      };
      this.#touch(made);
      this.#tally.difference({
        row,
        kind: 'added',
        what: step.name,
        before: null,
        after: { code, name: step.name },
      });
      return { code, change: 'added' };
    }
    if (known.name === step.name || known.aliases.includes(step.name)) return { code, change: 'unchanged' };
    this.#rename(row, known, step, seen.size > 1);
    return { code, change: 'changed' };
  }

  /** In one file the first name stays and others become aliases; a later file's name becomes the name. */
  #rename(row: number, known: Node, step: Step, inThisFile: boolean): void {
    const name = inThisFile ? known.name : step.name;
    const aliases = [...new Set([...known.aliases, inThisFile ? step.name : known.name])].filter(
      (a) => a !== name,
    );
    this.#touch({ ...known, name, aliases });
    const message = `编码 ${known.code} 有几个名称，统一为“${name}”，其余记作别名`;
    this.#tally.problem({ row, field: step.fields[1], message });
    const before = { code: known.code, name: known.name, aliases: known.aliases.join('、') };
    const after = { code: known.code, name, aliases: aliases.join('、') };
    this.#tally.difference({ row, kind: 'changed', what: name, before, after });
  }

  #codeOf(parent: string, step: Step): string {
    if (step.code !== '') return `${parent}-${step.code}`;
    return this.#byName.get(`${parent}|${step.name}`) ?? this.#nextBelow(parent);
  }

  #nextBelow(parent: string): string {
    let number = 0;
    for (const node of this.#nodes.values()) {
      if (node.parent === parent) number = Math.max(number, Number(node.code.slice(parent.length + 1)) || 0);
    }
    return `${parent}-${String(number + 1).padStart(2, '0')}`;
  }

  #touch(node: Node): void {
    this.#touched.set(node.code, node);
    this.#remember(node);
  }

  #remember(node: Node): void {
    this.#nodes.set(node.code, node);
    for (const name of [node.name, ...node.aliases]) this.#byName.set(`${node.parent}|${name}`, node.code);
  }
}

function faultsOf(steps: readonly Step[]): RowFault[] {
  if (steps.length === 0) return [{ field: 'type', message: '这一行没有类别，应至少写一级名称' }];
  return steps.flatMap(({ name, code, fields: [codeField, nameField] }) => [
    ...(name === '' ? [{ field: nameField, message: '类别名称为空，上方也没有可沿用的值' }] : []),
    ...(CODE.test(code) ? [] : [{ field: codeField, message: `代码“${code}”应为数字或字母，如“18”` }]),
  ]);
}
