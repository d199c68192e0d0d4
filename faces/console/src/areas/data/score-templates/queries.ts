import type { Reply } from '../../../apiTypes.ts';

export type Templates = Reply<'/score-templates', 'get'>;
export type Template = Templates['items'][number];
export type Item = Template['items'][number];

/** As it is sent: without its sentence, which follows from it. */
export const unsaid = ({ says: _, ...item }: Item) => item;
