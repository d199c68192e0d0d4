import type { Reply } from '../../../apiTypes.ts';

export type Entry = Reply<'/knowledge', 'get'>['items'][number];
