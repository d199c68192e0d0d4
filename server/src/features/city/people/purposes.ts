import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';

export const PEOPLE_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'people',
    name: 'staff',
    whose: 'staff',
    purpose: {
      zh: '安排岗位、交接、联系在岗的人',
      en: 'To fill posts, hand them over and reach who holds them',
    },
    ground: 'employment',
    holds: [
      { zh: '姓名', en: 'Name' },
      { zh: '电话', en: 'Telephone' },
      { zh: '任职经过', en: 'Posts held' },
    ],
    columns: ['person.phone'],
    seen: ['people.read'],
    kept: { zh: '离岗后保存，记录里仍能看出谁办的', en: 'After leaving too, so that records say who acted' },
  },
];
