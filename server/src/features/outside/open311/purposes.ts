import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';

export const OPEN311_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'open311',
    name: 'sender',
    whose: 'resident',
    purpose: {
      zh: '经其他程序反映的事情，留着报来的邮箱备查',
      en: 'To keep the e-mail address that another program sent with a report',
    },
    ground: 'consent',
    holds: [{ zh: '邮箱', en: 'E-mail address' }],
    columns: ['open311_request.email_sealed'],
    seen: [],
    kept: { zh: '和案件一起保存；可以申请删除', en: 'As long as the matter; deletion can be asked for' },
  },
];
