import type { Reply } from '../../../apiTypes.ts';

export type Course = Reply<'/courses', 'get'>['items'][number];
