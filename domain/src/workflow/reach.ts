/** What a trade has whose lanes ring: how each called post was called, and what that was answered, stands in the case. */
import { choice, person, text } from './fields.ts';

export type Attempted = {
  readonly ring: string;
  readonly way: string;
  readonly answer: string;
  readonly person: string;
};

export const TRY_REACH = {
  zh: '记下怎么叫的',
  en: 'note how a post was called',
  from: 'any',
  who: ['system'],
  fields: {
    ring: text('第几个被叫的岗', 'Which of the called posts'),
    way: choice('怎么叫', 'How', 'help_way'),
    answer: choice('结果', 'Answer', 'help_answer'),
    person: person('叫谁', 'Whom'),
  },
} as const;

export const ATTEMPTED = {
  zh: '叫人',
  en: 'Called',
  kind: 'note',
  sight: 'frame',
  shows: { ring: 'frame', way: 'frame', answer: 'frame' },
} as const;
