import { useMemo } from 'react';
import { useClasses } from './reportQueries.ts';
import type { IssueClass } from './types.ts';

export interface FoundClass {
  readonly code: string;
  readonly name: string;
  /** With the class above it: 市容环境／暴露垃圾. */
  readonly label: string;
}

const most = 8;
/** Stands between a class and the one above it. */
export const nameJoin = '\uff0f';

/** Classes whose name, other names or code hold the words; only those with opening conditions can be chosen. */
export function searchClasses(classes: readonly IssueClass[], text: string): FoundClass[] {
  const words = text.trim().toLowerCase();
  if (words === '') return [];
  const names = new Map(classes.map(({ code, name }) => [code, name]));
  return classes
    .filter((one) => one.conditions > 0)
    .filter((one) => [one.name, one.code, ...one.aliases].some((name) => name.toLowerCase().includes(words)))
    .slice(0, most)
    .map(({ code, name, parent }) => {
      const above = parent === null ? undefined : names.get(parent);
      return { code, name, label: above === undefined ? name : `${above}${nameJoin}${name}` };
    });
}

export function useClassSearch(text: string): { readonly found: FoundClass[]; readonly ready: boolean } {
  const classes = useClasses();
  const found = useMemo(() => searchClasses(classes.data?.items ?? [], text), [classes.data, text]);
  return { found, ready: classes.data !== undefined };
}
