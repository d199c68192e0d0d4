/** Help of the field app: fetched with its page, not with the first one. The states are called as the app calls them. */
type Section = { readonly title: string; readonly lines: readonly string[] };

const zh: readonly Section[] = [
  {
    title: '任务',
    lines: [
      '轮到自己办的都在首页，最急的在前；也可以按远近排。',
      '点开一件看反映的情况、照片、地点和时限，办完在下面提交。',
      '不能办的会说原因，以及能找谁。',
    ],
  },
  {
    title: '上报',
    lines: [
      '先拍照，再选类别；地点自动填，不准就改。',
      '没有信号也能上报，先存在本机，有信号自动发。',
      '能当场解决的，补一张办完的照片，按“当场办结”。',
      '说话代替打字：用手机输入法自带的语音。',
    ],
  },
  {
    title: '同步',
    lines: [
      '“待发送”只在本机，有信号自动发；“已送达”才算交上去了。',
      '“被退回”写明原因和下一步，改好再发。',
      '“有冲突”是别人先办了：看清两边，选一版。',
      '还有没发的就退出，会先问一声；没发的不会丢。',
    ],
  },
  {
    title: '巡查和我的网格',
    lines: [
      '开始巡查后才记路线，结束就停；平时不记位置。',
      '网格页有边界、邻居和图上的任务，可以先把地图存到本机。',
    ],
  },
  {
    title: '看不清、拿不稳',
    lines: [
      '在“我的”里开大字、阳光下看、左手用。',
      '“我的”里的消息设置按紧急程度选怎样收到。',
      '忘了密码，找本单位的安全管理员重置。',
    ],
  },
];

const en: readonly Section[] = [
  {
    title: 'Tasks',
    lines: [
      'What waits for you is on the first page, the most pressing first, or the nearest.',
      'Open one to see what was reported, photos, place and limit; send your result at the bottom.',
      'What you cannot do says why, and who can.',
    ],
  },
  {
    title: 'Report',
    lines: [
      'Take the photo first, then choose the class; the place fills itself in, change it where it is wrong.',
      'It works without a signal: kept on this phone and sent when there is one.',
      'Settled on the spot? Add a photo of it done and press “Settle”.',
      'To speak instead of typing, use the voice key of your keyboard.',
    ],
  },
  {
    title: 'Sending',
    lines: [
      'What waits is only on this phone and goes by itself; only what has arrived is handed in.',
      'What was returned says why and what comes next; mend it and send again.',
      'A conflict means somebody else was first: look at both and choose.',
      'Signing out with unsent work asks first; nothing is lost.',
    ],
  },
  {
    title: 'Patrol and my grid',
    lines: [
      'The way is recorded only while a patrol runs; otherwise no position is kept.',
      'The grid page shows borders, neighbours and tasks on the map; the map can be kept on this phone.',
    ],
  },
  {
    title: 'Hard to see or to hold',
    lines: [
      'Under “Me”: large text, the look for sunlight, use with the left hand.',
      'Under “Me”, notice settings: how you are told, by urgency.',
      'Forgot the password? The security administrator of your unit resets it.',
    ],
  },
];

export const help = { 'zh-CN': zh, en } as const;
