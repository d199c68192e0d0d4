import type { Right } from '@gridgov/domain/city/people/rights.ts';
import { RIGHTS_BY_POST } from '@gridgov/domain/city/people/rights.ts';

/** Every right some post holds, sorted. */
export const ALL_RIGHTS: readonly Right[] = [
  ...new Set(Object.values(RIGHTS_BY_POST).flatMap((rights) => [...rights])),
].sort();
