/** What the record of a department says of its score; the street may give another. */
import type { Department, Score } from './events.ts';

/** In time, late, not at all. */
const ofStep = (kept: boolean | null) => (kept === null ? 1 : kept ? 5 : 3);

/** How fast it reported in, whether it came, and whether its first answer was found to hold. */
export const scoreByRecord = ({ kept, again }: Pick<Department, 'kept' | 'again'>): Score => ({
  speed: ofStep(kept.report),
  attendance: ofStep(kept.come),
  result: Math.max(1, 5 - 2 * again),
});
