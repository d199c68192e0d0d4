/** Kinds of grid workers, in the order in which they are named. */
export const KINDS = ['full_time', 'part_time', 'assistant'] as const;
