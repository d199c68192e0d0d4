/** The limits of attendance by name; how long each is, is the city's dated data. */
import type { Words } from '../../workflow/form.ts';

export const LIMITS = {
  early: { zh: '上班前多久可以到岗签到', en: 'How long before a duty begins one can check in' },
} as const satisfies Readonly<Record<string, Words>>;
