import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';

/** What the loop keeps of people; its ledger and its contacts are kept as long as the matter is. */
export const ISSUE_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'loop',
    name: 'contact',
    whose: 'resident',
    purpose: {
      zh: '办理反映的事情时核实情况、告诉办理结果',
      en: 'To ask about what was reported and to say what came of it',
    },
    ground: 'duty',
    holds: [
      { zh: '姓名', en: 'Name' },
      { zh: '电话', en: 'Telephone' },
      { zh: '收结果的手机或邮箱', en: 'Telephone or e-mail for the result' },
    ],
    columns: ['issue_contact.name_sealed', 'issue_contact.phone_sealed', 'issue_ticket.contact'],
    seen: ['issue.reveal'],
    kept: {
      zh: '和案件一起保存；可以申请删除',
      en: 'As long as the matter; deletion can be asked for',
    },
  },
  {
    system: 'loop',
    name: 'matter',
    whose: 'resident',
    purpose: { zh: '派人去看、去办，核查办得怎样', en: 'To send somebody, handle it and check the result' },
    ground: 'duty',
    holds: [
      { zh: '反映的内容', en: 'What was reported' },
      { zh: '地点', en: 'Place' },
      { zh: '照片（不存拍摄时间和位置）', en: 'Photos, without time and place of the camera' },
    ],
    columns: [],
    seen: ['issue.read'],
    kept: { zh: '和案件一起长期保存', en: 'As long as the matter, which is kept' },
  },
];
