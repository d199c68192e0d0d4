interface Classed {
  readonly code: string;
  readonly tree: string;
  readonly parent: string | null;
  /** How many opening conditions it has. */
  readonly conditions: number;
}

/**
 * Classes a matter can be reported under: those with opening conditions. A tree in which none has any, as that of
 * disputes and services, is filed within the general limit, and there it is every class with none below it.
 */
export function choosable<T extends Classed>(classes: readonly T[]): T[] {
  const parents = new Set(classes.map(({ parent }) => parent));
  const ruled = new Set(classes.filter(({ conditions }) => conditions > 0).map(({ tree }) => tree));
  return classes.filter(({ code, tree, conditions }) =>
    ruled.has(tree) ? conditions > 0 : !parents.has(code),
  );
}
