/** Words of handing the page of a public matter on, and of a point touched on the public map. */
export const share = {
  title: '转给别人',
  note: '页上没有反映人的任何信息。',
  go: '转给别人',
  copy: '复制网址',
  copied: '网址复制好了。',
  link: '这一页的网址',
  linkNote: '按住网址就能复制。',
  mail: '用邮件发',
  sms: '用短信发',
  code: '扫一扫，打开这一页',
  touch: '在地图上点一处，可以从那里反映或查看。',
  spot: '您点的地方',
  touchNone: '这里不在本市的网格里。',
  reportHere: '在这里反映一件事',
  lookHere: '只看这一格',
};
