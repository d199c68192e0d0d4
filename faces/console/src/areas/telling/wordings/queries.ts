import type { Reply } from '../../../apiTypes.ts';

export type Message = Reply<'/message-wordings', 'get'>['items'][number];
export type Wordings = Message['product'];
export type Wording = Wordings['zh'];
export type Trial = Reply<'/message-wordings/{key}/trial', 'post'>;
