import type { IssuePart } from '../types.ts';

/** A part whose clock has stopped is answered. */
export function isDone(part: IssuePart): boolean {
  return part.clock === undefined || part.clock.state === 'met' || part.clock.state === 'late';
}
