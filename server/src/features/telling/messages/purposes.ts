import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';

export const MESSAGE_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'running',
    name: 'message',
    whose: 'resident',
    purpose: { zh: '发短信、邮件和推送，查发到没有', en: 'To send messages and to know that they arrived' },
    ground: 'duty',
    holds: [
      { zh: '收信地址', en: 'Address of the recipient' },
      { zh: '消息里填的内容', en: 'What was filled into the message' },
    ],
    columns: ['message.address', 'message.params'],
    seen: [],
    kept: {
      zh: '填的内容发出后删除；收信地址和发送记录一起保存',
      en: 'What was filled in until it is sent; the address as long as the record of sending',
    },
  },
  {
    system: 'running',
    name: 'channels',
    whose: 'staff',
    purpose: { zh: '按本人的选择提醒要办的事', en: 'To remind staff on the channel they chose' },
    ground: 'employment',
    holds: [
      { zh: '工作邮箱', en: 'E-mail at work' },
      { zh: '微信标识', en: 'WeChat identifier' },
    ],
    columns: ['message_setting.email', 'message_setting.wechat'],
    seen: [],
    kept: { zh: '本人改动或清空为止', en: 'Until changed or emptied' },
  },
];
