import type { PhoneTrade } from '../cases/types.ts';

export const WHISTLES: PhoneTrade = { path: 'whistles', kind: 'whistle', everyMs: 30_000 };
