import { classKey, type StandardKind, type StandardRule } from '@gridgov/domain/city/standards/standard.ts';
import type { ClassData } from './tables.ts';
import type { Wish } from './timeline.ts';

/** The two trees that standards hang on, by the kind of their classes. */
export const STANDARD_TREES: Readonly<
  Record<StandardKind, { readonly code: string; readonly name: string }>
> = {
  component: { code: 'C', name: '部件' },
  event: { code: 'E', name: '事件' },
};

export type ClassNode = ClassData & { readonly code: string };

/**
 * Gives each class of a table of standards its code: `C-01-03` from the table's own codes, the next free number
 * where it has none. A class that is known keeps its code, so matters filed under it stay where they are.
 */
export class ClassCodes {
  readonly #nodes = new Map<string, ClassNode>();
  readonly #codeOf = new Map<string, string>();
  readonly #keyOf = new Map<string, string>();
  readonly #inFile: ReadonlySet<string>;
  readonly #made = new Map<string, ClassNode>();
  /** Codes that went on to a class of another name, because the file no longer knows the old one. */
  readonly renamed = new Set<string>();

  constructor(
    nodes: readonly ClassNode[],
    known: readonly { readonly rule: StandardRule; readonly classCode: string }[],
    inFile: readonly StandardRule[],
  ) {
    for (const node of nodes) this.#nodes.set(node.code, node);
    for (const { rule, classCode } of known) {
      this.#codeOf.set(classKey(rule), classCode);
      this.#keyOf.set(classCode, classKey(rule));
    }
    this.#inFile = new Set(inFile.map(classKey));
  }

  codeFor(rule: StandardRule): string {
    const key = classKey(rule);
    const known = this.#codeOf.get(key);
    if (known !== undefined) return known;
    const tree = STANDARD_TREES[rule.kind];
    this.#ensure({ code: tree.code, tree: tree.code, name: tree.name, level: 1, parent: null });
    const major = this.#major(rule, tree.code);
    const code = this.#free(major, rule);
    this.#codeOf.set(key, code);
    this.#keyOf.set(code, key);
    this.#ensure({ code, tree: tree.code, name: rule.minor, level: 3, parent: major });
    return code;
  }

  /** Classes that are new or have another name, as wishes from that day on. */
  wishes(from: string): Wish<ClassData>[] {
    return [...this.#made.values()].map(({ code, ...data }) => ({ key: code, from, data }));
  }

  #major(rule: StandardRule, tree: string): string {
    const sameName = [...this.#nodes.values()].find(
      (node) => node.level === 2 && node.tree === tree && node.name === rule.major,
    );
    if (sameName !== undefined && (rule.majorCode === '' || sameName.code === `${tree}-${rule.majorCode}`)) {
      return sameName.code;
    }
    const code = rule.majorCode === '' ? this.#nextBelow(tree) : `${tree}-${rule.majorCode}`;
    // A major's number is what its classes are found by; of two names for one number the first one stays.
    if (!this.#nodes.has(code)) this.#ensure({ code, tree, name: rule.major, level: 2, parent: tree });
    return code;
  }

  #free(major: string, rule: StandardRule): string {
    if (rule.minorCode === '') return this.#nextBelow(major);
    const code = `${major}-${rule.minorCode}`;
    const holder = this.#keyOf.get(code);
    if (holder === undefined) return code;
    if (!this.#inFile.has(holder)) {
      this.renamed.add(code);
      return code;
    }
    for (let n = 2; ; n += 1) if (!this.#keyOf.has(`${code}-${n}`)) return `${code}-${n}`;
  }

  #nextBelow(parent: string): string {
    const numbers = [...this.#nodes.keys()]
      .filter((code) => code.startsWith(`${parent}-`))
      .map((code) => Number(code.slice(parent.length + 1).split('-')[0]));
    return `${parent}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
  }

  #ensure(node: Omit<ClassNode, 'aliases' | 'place'>): void {
    const known = this.#nodes.get(node.code);
    if (known?.name === node.name) return;
    const aliases = known === undefined ? [] : [...new Set([...known.aliases, known.name])];
    const made = { ...node, aliases, place: known?.place ?? this.#nodes.size + 1 };
    this.#nodes.set(node.code, made);
    this.#made.set(node.code, made);
  }
}
