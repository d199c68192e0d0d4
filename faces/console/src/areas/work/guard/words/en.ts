import type { Same } from '../../../../admin/catalogue.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  title: 'Tried and refused',
  lead: 'What was to be given to grid workers in the last 90 days and is on no list in force, by class of matters: how often and where, no persons',
  caption: 'Classes that were refused',
  class: 'Class',
  noClass: 'No class yet',
  count: 'Times',
  what: 'How',
  and: ', ',
  applyFor: 'Apply for this',
  last: 'Last',
  streets: 'Streets',
  noStreet: 'Posts of the district',
  none: 'Nothing was refused in the last 90 days',
  noneNext: 'What grid workers should do is applied for first',
  list: 'Duty list',
  apply: 'Apply for admission',
};
