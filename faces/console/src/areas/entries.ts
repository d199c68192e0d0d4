import type { NavEntry } from '../shell/area.ts';
import { issueEntries } from './issues/area.ts';

/**
 * The navigation, in its order. To add an area: a folder with `area.ts` (its entries and routes), one line here, one
 * in `routes.ts`, and its words in `nav` of both catalogues.
 */
export const navEntries: readonly NavEntry[] = [...issueEntries];
