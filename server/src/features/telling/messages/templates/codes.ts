/** Messages that prove that somebody holds an address. */
import type { Template } from './template.ts';

export const CODES = {
  /** code: digits; minutes: how long it holds. */
  'code.sign-in': {
    audience: 'holder',
    urgent: true,
    secret: true,
    zh: { subject: '验证码', text: '您的验证码是 {code}，{minutes} 分钟内有效。请勿告诉他人。' },
    en: {
      subject: 'Your code',
      text: 'Your code is {code}. It holds for {minutes} minutes. Tell it to nobody.',
    },
  },
  /** code: digits; minutes: how long it holds. An address is to be told of something from now on. */
  'code.confirm': {
    audience: 'holder',
    urgent: true,
    secret: true,
    zh: { subject: '确认地址', text: '确认码 {code}，{minutes} 分钟内有效。不是您本人操作，请忽略本消息。' },
    en: {
      subject: 'Confirm your address',
      text: 'Your confirmation code is {code}. It holds for {minutes} minutes. If you did not ask for it, ignore this.',
    },
  },
} as const satisfies Record<string, Template>;
