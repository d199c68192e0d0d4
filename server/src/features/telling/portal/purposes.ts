import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';

export const PORTAL_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'publication',
    name: 'objection',
    whose: 'resident',
    purpose: {
      zh: '告诉提异议的人，异议答复了',
      en: 'To tell whoever objected to a posting that it was answered',
    },
    ground: 'consent',
    holds: [{ zh: '手机或邮箱', en: 'Telephone or e-mail' }],
    columns: ['objection_contact.contact'],
    seen: [],
    kept: { zh: '告诉一次，随后删除', en: 'Deleted once they were told' },
  },
  {
    system: 'publication',
    name: 'source',
    whose: 'resident',
    purpose: {
      zh: '认出同一来源反复发的同样内容，防止滥用',
      en: 'To recognise the same thing sent again and again, and misuse',
    },
    ground: 'security',
    holds: [{ zh: '网络地址和联系方式的密文摘要', en: 'Keyed digests of network address and contact' }],
    columns: [],
    seen: [],
    kept: ({ repeats: { minutes } }) => ({
      zh: `${minutes}分钟后删除`,
      en: `Deleted after ${minutes} minutes`,
    }),
  },
];
