import type { PhoneTrade } from '../cases/types.ts';

export const TRAININGS: PhoneTrade = { path: 'trainings', kind: 'training', everyMs: 30_000 };
