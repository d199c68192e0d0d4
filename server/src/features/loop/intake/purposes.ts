import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';

export const INTAKE_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'intake',
    name: 'caller',
    whose: 'resident',
    purpose: {
      zh: '几个人反映同一件事时，分别告诉结果',
      en: 'To tell each of several callers about the same matter',
    },
    ground: 'duty',
    holds: [
      { zh: '来电人姓名', en: 'Name of the caller' },
      { zh: '来电号码', en: 'Telephone of the caller' },
    ],
    columns: ['issue_caller.name_sealed', 'issue_caller.phone_sealed'],
    seen: ['intake.take'],
    kept: { zh: '和案件一起保存；可以申请删除', en: 'As long as the matter; deletion can be asked for' },
  },
];
