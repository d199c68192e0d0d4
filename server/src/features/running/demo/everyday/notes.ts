/** What shifts leave one another, and who acts for whom. */
import { HOME } from '../cast.ts';
import type { Asked, Calendar } from './desk.ts';

/** What lies at a seat: the ids of some of its open matters. */
export type AtSeat = (seat: string) => readonly string[];

type Note = {
  readonly key: string;
  readonly by: Extract<Asked['who'], { account: string }>;
  readonly days: number;
  readonly time: string;
  readonly text: string;
  /** The seat whose matters it names. */
  readonly seat?: string;
  /** Who read it at the beginning of the next shift. */
  readonly readBy?: Extract<Asked['who'], { account: string }>;
};

const STREET = `desk:street:${HOME.street}`;
const DISTRICT = `desk:district:${HOME.district}`;
const GRID = `grid:${HOME.grid}`;
const [street, streethead] = [{ account: 'street' }, { account: 'streethead' }] as const;
const [district, districthead] = [{ account: 'district' }, { account: 'districthead' }] as const;

const NOTES: readonly Note[] = [
  {
    key: 'street 1',
    by: streethead,
    days: 2,
    time: '17:40',
    seat: STREET,
    readBy: street,
    text: '这几件今天没等到承办单位签收，已打过电话。明早先看有没有动，没有就催办。',
  },
  {
    key: 'street 2',
    by: street,
    days: 1,
    time: '17:45',
    seat: STREET,
    readBy: streethead,
    text: '文化路一带供水抢修，这两天停水的来电先查公告，不重复立案。已派出的几件下午要回访。',
  },
  {
    key: 'street 3',
    by: streethead,
    days: 0,
    time: '08:25',
    seat: STREET,
    text: '区里10点开调度会，要超期的几件说清原因。上午请先把退回的两件改派。',
  },
  {
    key: 'district 1',
    by: districthead,
    days: 2,
    time: '18:00',
    seat: DISTRICT,
    readBy: district,
    text: '夜里有大风，户外广告和围挡类的来件优先转，镇街值班电话已核对。',
  },
  {
    key: 'district 2',
    by: district,
    days: 1,
    time: '08:10',
    seat: DISTRICT,
    text: '昨晚大风后报来的树枝、围挡事项已分给各镇街，还没反馈的在下面。',
  },
  {
    key: 'grid 1',
    by: { account: 'leader', post: 'grid_worker' },
    days: 6,
    time: '17:30',
    seat: GRID,
    text: '代班两天。3号楼后墙的堆物约好周末清，回来后请再看一眼。',
    readBy: { account: 'worker' },
  },
  {
    key: 'grid 2',
    by: { account: 'worker' },
    days: 1,
    time: '17:20',
    seat: GRID,
    text: '7号楼独居老人今天不在家，明天上午再去一趟。北门井盖已放警示桩。',
  },
  {
    key: 'leader 1',
    by: { account: 'leader', post: 'grid_leader' },
    days: 1,
    time: '18:05',
    text: '社区今天协调物业清了两处楼道，照片已附在案上。还有一处业主不同意，约了周三再谈。',
  },
  {
    key: 'unit 1',
    by: { account: 'unit' },
    days: 1,
    time: '17:50',
    text: '二号压缩车送修，明天下午才回。暴露垃圾类的先由一队人工清，时限紧的排在前面。',
  },
  {
    key: 'property 1',
    by: { account: 'property' },
    days: 2,
    time: '18:10',
    text: '电梯维保单位周四上午来，涉及的两件回复时写明到场时间。',
  },
  {
    key: 'water 1',
    by: { account: 'water' },
    days: 1,
    time: '22:30',
    text: '文化路抢修预计明早六点恢复，水压不稳的来电先请用户放几分钟水再看。',
  },
  {
    key: 'hotline 1',
    by: { account: 'hotline' },
    days: 1,
    time: '20:00',
    text: '今晚问停水的多，答复口径在知识库第一条。有一位老人要送水，已转社区。',
  },
  {
    key: 'city 1',
    by: { account: 'city' },
    days: 1,
    time: '17:55',
    text: '三件跨区的已定主办，明天上午看两边是否都签收。督办中的两件后天到答复期。',
  },
];

export function notes(calendar: Calendar, at: AtSeat): Asked[] {
  return NOTES.flatMap(({ key, by, days, time, text, seat, readBy }, n) => {
    const issues = seat === undefined ? [] : at(seat).slice(n % 3, (n % 3) + 2 + (n % 2));
    const written = calendar.ago(days, time);
    const note: Asked = {
      at: written,
      who: by,
      method: 'POST',
      path: '/shift-notes',
      key: `note ${key}`,
      body: { text, issues },
    };
    if (readBy === undefined) return [note];
    const read: Asked = {
      at: written + READ_AFTER,
      who: readBy,
      method: 'POST',
      key: `read ${key}`,
      path: `/shift-notes/{note ${key}}/confirm`,
    };
    return read.at < calendar.now ? [note, read] : [note];
  });
}

/** The next shift begins some fourteen hours after one that ends in the evening. */
const READ_AFTER = 14 * 3_600_000;

/** Whom each named, for which days from that of the naming on; `found` tells people by their accounts. */
export function deputies(calendar: Calendar, found: ReadonlyMap<string, string>): Asked[] {
  const wishes = [
    ['worker', 8, '09:05', 'leader', 1, 3, '到区里参加网格员培训'],
    ['leader', 0, '09:10', 'worker', 2, 3, '社区换届值守，外出两天'],
    ['street', 0, '09:20', 'streethead', 3, 7, '年休'],
    ['district', 12, '10:00', 'districthead', 2, 4, '病假'],
    ['districthead', 0, '09:30', 'district', 10, 12, '外出培训'],
    ['unit', 3, '14:00', 'a colleague of unit', 2, 6, '设备检修期间由同事代签'],
    ['water', 1, '15:30', 'a colleague of water', 1, 2, '夜间抢修后调休'],
  ] as const;
  return wishes.flatMap(([account, days, time, deputy, from, to, reason]): Asked[] => {
    const deputyId = found.get(deputy);
    if (deputyId === undefined) return [];
    const at = calendar.ago(days, time);
    const body = { deputyId, from: calendar.day(from, at), to: calendar.day(to, at), reason };
    const who = { account, ...(account === 'leader' ? { post: 'grid_leader' as const } : {}) };
    const unless = { path: '/me/deputies', says: reason };
    return [{ at, who, method: 'POST', path: '/me/deputies', key: `deputy ${account}`, body, unless }];
  });
}
