import type { PhoneTrade } from '../cases/types.ts';

export const PATROLS: PhoneTrade = { path: 'patrols', kind: 'round', everyMs: 30_000 };
