import type { Same } from '../../../../admin/catalogue.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  about: 'This leave',
  asker: 'Who asks',
  days: 'Days',
  daysSaid: '{{from}} to {{to}}',
  ill: 'for illness',
  reason: 'Why',
  standIn: 'Who stands in',
  standInNone: 'nobody named',
  said: 'Answer',
  standInHint: 'How the name begins; may be left out',
  nobody: 'Nobody of that name',
};
