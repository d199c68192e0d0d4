/** `urgent`: somebody may be in danger, or a clock of hours runs day and night; `clocks`: time runs, an answer is owed. */
export const URGENCIES = ['urgent', 'clocks', 'other'] as const;
export type Urgency = (typeof URGENCIES)[number];
