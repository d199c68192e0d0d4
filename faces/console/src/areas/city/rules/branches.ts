import type { ClassRow } from './queries.ts';

interface Branch {
  readonly top: Pick<ClassRow, 'code' | 'name'>;
  readonly leaves: readonly ClassRow[];
}

/**
 * Classes one can file under, by the class above them, in the order of the list (parents come before children).
 * A text keeps those whose name, code or other names contain it.
 */
export function branchesOf(items: readonly ClassRow[], text: string): readonly Branch[] {
  const parents = new Set(items.map(({ parent }) => parent));
  const byCode = new Map(items.map((one) => [one.code, one]));
  const found = items.filter((one) => !parents.has(one.code) && matches(one, text));
  const branches = new Map<string, { top: Branch['top']; leaves: ClassRow[] }>();
  for (const leaf of found) {
    const top = byCode.get(leaf.parent ?? '') ?? leaf;
    const branch = branches.get(top.code) ?? { top, leaves: [] };
    branch.leaves.push(leaf);
    branches.set(top.code, branch);
  }
  return [...branches.values()];
}

function matches({ code, name, aliases }: ClassRow, text: string): boolean {
  return `${code} ${name} ${aliases.join(' ')}`.toLowerCase().includes(text.toLowerCase());
}
