import type { ComponentType } from 'react';
import type { BesideMatter } from '../matter/types.ts';
import { whistleWords } from './hands/whistles/area.ts';
import { partOf } from './partOf.ts';
import { patrolWords } from './work/patrols/area.ts';

/** What a trade shows on the page of a matter, by the address of the trade; shown to whoever uses it. */
export const besideMatter: Readonly<Record<string, ComponentType<BesideMatter>>> = {
  whistles: partOf(
    'whistles',
    whistleWords,
    async () => (await import('./hands/whistles/OfMatter.tsx')).OfMatter,
  ),
  patrols: partOf('patrols', patrolWords, async () => (await import('./work/patrols/OfMatter.tsx')).OfMatter),
};
