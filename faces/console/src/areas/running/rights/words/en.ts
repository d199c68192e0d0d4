import type { Same } from '../../../../admin/catalogue.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  title: 'Who may do what',
  lead: 'What each kind of post may do; the program checks by this table. A post leads to those who hold it now.',
  ownTitle: 'What my post may do',
  ownLead: 'What a post of the kind “{{post}}” may do. For other rights ask the security administrator.',
  print: 'Print',
  find: 'Find',
  post: 'Post',
  system: 'System',
  right: 'May do',
  reach: 'Reaches',
  from: 'At which stage',
  who: 'Who one is to the matter',
  posts: 'Posts',
  always: 'Any',
  holder: 'Whoever holds the post',
  unused: 'Not used by the city',
  nothing: 'No right fits',
  nothingNext: 'Look for another word, or clear the filters.',
};
