import { choosable } from '@gridgov/domain/city/standards/choosable.ts';
import { findClasses } from '@gridgov/domain/city/standards/find-class.ts';
import { useMemo } from 'react';
import type { IssueClass } from './placeQueries.ts';
import { useClasses } from './placeQueries.ts';

export interface FoundClass {
  readonly code: string;
  readonly name: string;
  /** With the class above it: 市容环境／暴露垃圾. */
  readonly label: string;
  /** The everyday word it was found by, where that is another than its name. */
  readonly by: string | null;
}

const most = 8;
/** Stands between a class and the one above it. */
export const nameJoin = '\uff0f';

/** Classes found by what was typed, of those that can be chosen. */
export function searchClasses(classes: readonly IssueClass[], text: string): FoundClass[] {
  const names = new Map(classes.map(({ code, name }) => [code, name]));
  return findClasses(choosable(classes), text, most).map(({ one: { code, name, parent }, by }) => {
    const above = parent === null ? undefined : names.get(parent);
    return { code, name, label: above === undefined ? name : `${above}${nameJoin}${name}`, by };
  });
}

export function useClassSearch(text: string): { readonly found: FoundClass[]; readonly ready: boolean } {
  const classes = useClasses();
  const found = useMemo(() => searchClasses(classes.data?.items ?? [], text), [classes.data, text]);
  return { found, ready: classes.data !== undefined };
}
