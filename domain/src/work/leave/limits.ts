/** The limits of leave by name; how long each is, is the city's dated data. */
import type { Words } from '../../workflow/form.ts';

export const LIMITS = {
  answer: { zh: '多久内批假', en: 'How soon leave is decided on' },
  keep: { zh: '请假原因保存多久', en: 'How long the reason of leave is kept' },
} as const satisfies Readonly<Record<string, Words>>;
