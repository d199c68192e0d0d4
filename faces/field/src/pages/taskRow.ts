import type { ClockLook } from '../clock.ts';
import type { Task } from '../types.ts';

/** One line of today's list. */
export interface Row {
  readonly task: Task;
  readonly verb: string;
  readonly clock: ClockLook;
  readonly metres: number | null;
  readonly turn: number | null;
  readonly queued: boolean;
}
