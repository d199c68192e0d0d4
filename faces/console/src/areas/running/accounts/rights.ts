import { RIGHTS_BY_POST } from '@gridgov/domain/city/people/rights.ts';

/** Every right there is, so that none is missing here when one is added. */
export const rights = [...new Set(Object.values(RIGHTS_BY_POST).flatMap((set) => [...set]))].sort();
