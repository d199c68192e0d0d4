export const zh = {
  about: '这次请假',
  asker: '请假人',
  days: '哪几天',
  daysSaid: '{{from}} 至 {{to}}',
  ill: '病假',
  reason: '原因',
  standIn: '替班人',
  standInNone: '没有写',
  said: '答复',
  standInHint: '写姓名的开头几个字；可以不写',
  nobody: '没有这个人',
} as const;
