/** Answers of a server about cases in every state a page can meet; no trade could be led into all of them quickly. */
const HOUR = 60;

const clock = (state: string, remainingMinutes: number | null, dueAt: string | null) => ({
  state,
  remainingMinutes,
  unitClock: 'working',
  dayMinutes: 8 * HOUR,
  dueAt,
});
const timer = (label: string, one: ReturnType<typeof clock>, runs = true) => ({
  timer: label,
  label,
  runs,
  clock: one,
});
const soon = clock('soon', 80, '2026-11-25T07:40:00.000Z');
const over = clock('over', -200, '2026-11-25T01:00:00.000Z');
const met = clock('met', null, '2026-11-24T07:40:00.000Z');
const paused = clock('paused', 480, null);

const field = (name: string, kind: string, label: string, more: object = {}) => ({
  name,
  kind,
  label,
  optional: false,
  ...more,
});
const option = (value: string, label: string) => ({ value, label });
const command = (name: string, label: string, more: object = {}) => ({
  command: name,
  label,
  does: `${label}后轮到下一家`,
  allowed: true,
  fields: [],
  ...more,
});
const lane = (key: string, holder: string | null, stageLabel: string, more: object = {}) => ({
  lane: 'calls',
  label: '被叫部门',
  key,
  holder,
  stage: 'called',
  stageLabel,
  open: true,
  mine: false,
  clocks: [],
  ...more,
});

const blank = {
  id: '990106.01937f00-0000-7000-8000-000000000001',
  trade: 'whistle',
  number: '990106-20261125-0047',
  label: '吹哨 餐馆气瓶超期',
  stage: 'working',
  stageLabel: '部门办理',
  open: true,
  clock: null,
  mine: false,
  following: false,
  imported: null,
  sight: 'content',
  next: null,
  clocks: [],
  members: [],
  lanes: [],
  timeline: [],
  commands: [],
};

/** Several who answer, clocks of every kind, every kind of field, and commands that are refused. */
const whole = {
  ...blank,
  clock: over,
  mine: true,
  next: { who: '街道', what: '现场确认' },
  clocks: [timer('应答时限', over), timer('办结时限', soon), timer('会商时限', paused)],
  members: [
    { name: 'what', label: '请部门做', text: '查 12 户的气瓶，打通消防车通道' },
    { name: 'until', label: '用到哪天', text: '2026-12-01' },
  ],
  lanes: [
    lane('1', '住建局', '待应答', { mine: true, clocks: [timer('应答时限', soon)] }),
    lane('2', '商务局', '超时未应', { clocks: [timer('应答时限', over)] }),
    lane('3', null, '待派', {}),
    lane('4', '消防救援大队', '已办好', { open: false, clocks: [timer('应答时限', met, false)] }),
  ],
  timeline: [
    {
      version: 2,
      at: '2026-11-24T02:00:00.000Z',
      label: '自动升级',
      who: '',
      machine: true,
      stage: null,
      members: [],
    },
    {
      version: 1,
      at: '2026-11-23T02:00:00.000Z',
      label: '吹哨',
      who: '帆*远',
      machine: false,
      stage: 'called',
      members: [{ name: 'what', label: '请部门做', text: '查气瓶' }],
    },
  ],
  commands: [
    command('confirm', '现场确认', {
      fields: [
        field('result', 'choice', '结果', { options: [option('yes', '办好了'), option('no', '没办好')] }),
        field('visited', 'yes', '到过现场'),
        field('bottles', 'number', '气瓶数'),
        field('on', 'date', '哪天'),
        field('more', 'limit', '再给多久'),
        field('unit', 'unit', '再叫哪家', { optional: true }),
        field('who', 'people', '同去的人', { options: [option('p1', '帆*远'), option('p2', '礁*涛')] }),
        field('photos', 'files', '照片', { optional: true }),
        field('where', 'place', '地点', { optional: true }),
        field('words', 'text', '说明'),
      ],
    }),
    command('note', '备注', { atOnce: true }),
    command('answer', '报到', {
      lane: 'calls',
      fields: [field('lane', 'lane', '哪一家', { optional: true })],
    }),
    command('urge', '催一次', {
      lane: 'calls',
      fields: [
        field('lane', 'lane', '哪一家', { options: [option('1', '住建局'), option('2', '商务局')] }),
        field('words', 'text', '说明'),
      ],
    }),
    command('close', '收哨', {
      allowed: false,
      refusal: { code: 'lanes-open', text: '还有 2 家没有办好', instead: { text: '先收已办的部分' } },
    }),
    command('withdraw', '撤哨', {
      allowed: false,
      refusal: { code: 'no-right', text: '本岗不能撤', instead: { text: '请街道主任撤' } },
    }),
  ],
};

/** What `/words` of the sealed state answers. */
export const SEALED_WORDS = {
  forgotten: false,
  items: [
    { version: 1, command: '求助', name: 'said', label: '怎么了', text: '楼道里有人摔倒，站不起来' },
    { version: 1, command: '求助', name: 'phone', label: '电话', text: '13800001234' },
  ],
};

export const CASE_STATES: Readonly<Record<string, typeof blank>> = {
  whole: whole as never,
  sealed: { ...blank, sealed: 'reason' } as never,
  // Whoever only sees that there is such a case.
  frame: { ...blank, sight: 'frame', label: '吹哨', clock: soon as never },
  closed: { ...blank, open: false, stageLabel: '已收哨', members: whole.members as never },
};
