/** Words of the notice settings: fetched with their page, not with the first one. */
import type { Language } from '../i18n.tsx';

const zh = {
  title: '消息设置',
  lead: '按紧急程度选怎样收到。手机要先打开“新任务提醒”，才收得到推送。',
  classes: { urgent: '紧急', clocks: '时限', other: '其他' },
  about: {
    urgent: '有人求助、有危险，或日夜计时的短时限',
    clocks: '快到期、已到期，或有申请等您答复',
    other: '轮到办理、有进展',
  },
  channels: { bell: '站内提醒', push: '手机推送', sms: '短信', email: '邮件', wechat: '微信服务消息' },
  stays: '本岗位不能关',
  when: '什么时候发',
  once: '即时',
  next: '下一次汇总',
  digest: '{time} 汇总',
  atOnce: '即时发送，不汇总',
  quiet: '免打扰时段内先不发',
  anyHour: '本岗位随时发送',
  hours: '免打扰时段 {from} 至 {to}，在控制台改',
  noHours: '不设免打扰时段',
  save: '保存',
  saved: '已保存',
  offline: '没有信号，有信号时再打开',
  unsaved: '没有保存：没有信号，有信号时再试',
} as const;

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type NoticeWords = Same<typeof zh>;

const en: NoticeWords = {
  title: 'Notice settings',
  lead: 'Choose by urgency how you are told. Pushes need “Tell me of new tasks” to be on.',
  classes: { urgent: 'Urgent', clocks: 'Limits', other: 'Other' },
  about: {
    urgent: 'Somebody asks for help, there is danger, or a short limit runs day and night',
    clocks: 'Due soon, overdue, or a request waits for your answer',
    other: 'Your turn, and news',
  },
  channels: {
    bell: 'In the app and console',
    push: 'Push',
    sms: 'SMS',
    email: 'E-mail',
    wechat: 'WeChat message',
  },
  stays: 'Stays on for your post',
  when: 'When',
  once: 'At once',
  next: 'Next digest',
  digest: 'Digest at {time}',
  atOnce: 'At once, never in a digest',
  quiet: 'Wait in quiet hours',
  anyHour: 'At any hour for your post',
  hours: 'Quiet hours from {from} to {to}; the console changes them',
  noHours: 'No quiet hours',
  save: 'Save',
  saved: 'Saved',
  offline: 'No signal. Open it again when there is one',
  unsaved: 'Not saved: no signal. Try again when there is one',
};

export const noticeWords = (language: Language): NoticeWords => (language === 'en' ? en : zh);
