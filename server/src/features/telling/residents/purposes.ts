import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';
import { CODE_MINUTES } from './codes.ts';
import { SESSION_DAYS } from './sessions.ts';

const ADDRESS = { zh: '手机或邮箱', en: 'Telephone or e-mail' } as const;

export const RESIDENT_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'residents',
    name: 'code',
    whose: 'resident',
    purpose: { zh: '发验证码，确认号码是本人的', en: 'To send a code that proves whose address it is' },
    ground: 'consent',
    holds: [ADDRESS],
    columns: ['resident_code.contact'],
    seen: [],
    kept: { zh: `${CODE_MINUTES}分钟后失效并删除`, en: `Deleted after ${CODE_MINUTES} minutes` },
  },
  {
    system: 'residents',
    name: 'session',
    whose: 'resident',
    purpose: { zh: '登录后看自己的事', en: 'To show people their own matters once they signed in' },
    ground: 'consent',
    holds: [ADDRESS],
    columns: ['resident_session.contact'],
    seen: [],
    kept: {
      zh: `退出登录即删除，最多${SESSION_DAYS}天`,
      en: `Deleted on signing out, after ${SESSION_DAYS} days at most`,
    },
  },
  {
    system: 'residents',
    name: 'subscription',
    whose: 'resident',
    purpose: { zh: '告诉订阅的人一个地方的新消息', en: 'To tell subscribers what is new in an area' },
    ground: 'consent',
    holds: [ADDRESS, { zh: '浏览器推送地址', en: 'Push address of the browser' }],
    columns: ['area_subscription.contact', 'push_subscription.target'],
    seen: [],
    kept: { zh: '退订即删除', en: 'Deleted when the subscription ends' },
  },
  {
    system: 'residents',
    name: 'request',
    whose: 'resident',
    purpose: {
      zh: '答复查询、更正、删除个人信息的申请',
      en: 'To answer requests to see, correct or delete data',
    },
    ground: 'request',
    holds: [ADDRESS, { zh: '申请内容和答复', en: 'The request and its answer' }],
    columns: ['resident_request.contact', 'resident_request.text', 'resident_request.answer'],
    seen: ['resident.answer'],
    kept: { zh: '长期保存，作为答复过的凭据', en: 'Kept as proof that it was answered' },
  },
];
