import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';

export const DUTY_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'duty',
    name: 'roster',
    whose: 'staff',
    purpose: { zh: '排班，有事时找到值班的人', en: 'To plan duties, and to reach whoever is on duty' },
    ground: 'duty',
    holds: [
      { zh: '值班、替班、换班', en: 'Duties, stand-ins and swaps' },
      { zh: '离岗起止和种类', en: 'Days and kind of an absence' },
    ],
    columns: [],
    seen: ['duty.read', 'duty.keep'],
    kept: { zh: '和值班表一起保存', en: 'As long as the roster' },
  },
  {
    system: 'duty',
    name: 'beat',
    whose: 'staff',
    purpose: {
      zh: '值班时手机是否在线，叫不到就叫下一个',
      en: 'Whether a phone on duty is there, else the next is called',
    },
    ground: 'duty',
    holds: [{ zh: '最近一次在线的时间，没有位置', en: 'When it was there last, without a place' }],
    columns: [],
    seen: ['duty.keep'],
    kept: { zh: '下班即删', en: 'Deleted when the duty ends' },
  },
];
