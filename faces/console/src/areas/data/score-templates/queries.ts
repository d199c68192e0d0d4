import type { Reply } from '../../../apiTypes.ts';

export type Templates = Reply<'/score-templates', 'get'>;
export type Template = Templates['items'][number];
export type Item = Template['items'][number];
