/** The knowledge of the demo city's hotline: invented offices, everyday questions, and what belongs elsewhere. */
import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import type { Db } from '../../../platform/db/database.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { tsvectorOf } from '../../loop/issues/public.ts';
import { countEntries, type Entry, type Kind, saveVersion } from './queries.ts';

type Given = {
  readonly kind: Kind;
  readonly title: string;
  readonly body: string;
  readonly keywords: string;
  readonly sendTo?: string;
  readonly phone?: string;
  /** Ending of the owning unit's code in the home district. */
  readonly unit?: string;
  /** Days from today until it is looked over; the past is due. */
  readonly review: number;
};

const answer = (title: string, keywords: string, body: string, review: number, unit?: string): Given => ({
  kind: 'answer',
  title,
  keywords,
  body,
  review,
  ...(unit === undefined ? {} : { unit }),
});
const elsewhere = (title: string, keywords: string, body: string, sendTo: string, phone: string): Given => ({
  kind: 'not_accepted',
  title,
  keywords,
  body,
  sendTo,
  phone,
  review: 120,
});

const ENTRIES: readonly Given[] = [
  answer(
    '停水怎么查，找谁',
    '断水 没水 水压低',
    '先问是一户停还是整栋停。整栋停多为计划停水或抢修，供水公司公告里有恢复时间；一户停先看表前阀门。超过公告时间没有恢复，登记到“供水”类别。',
    90,
    'GS',
  ),
  answer(
    '路灯不亮多久修',
    '路灯 灯不亮 夜里黑',
    '立案后，单盏灯三个工作日内修好，整条路不亮八个工作时内恢复。登记时问清灯杆号，没有灯杆号就问最近的门牌。',
    60,
  ),
  answer(
    '井盖丢了或翘起',
    '井盖 窨井 下水道盖',
    '先请对方不要靠近，问清路名、门牌和有没有人看着。登记为紧急，立案后两个紧急工作时内先围护。',
    -5,
    'GS',
  ),
  answer(
    '大件垃圾怎么约',
    '旧家具 沙发 床垫 建筑垃圾',
    '旧家具约社区环卫点上门，装修垃圾装袋后放到小区指定点。没有指定点的小区登记到“暴露垃圾”。',
    45,
    'HW',
  ),
  answer(
    '噪声扰民几点算',
    '施工 夜间 广场舞 装修',
    '夜间指 22:00 到次日 6:00。夜间施工须有公告；装修噪声工作日 12:00 到 14:00 也不能有。正在响就登记现场，过后反映也登记，写清时间段。',
    30,
  ),
  answer(
    '物业不管怎么办',
    '物业费 电梯 小区 保洁',
    '公共部位坏了先问有没有报过物业、哪天报的。报过三天没有人管的，登记并转社区；只是收费有争议，转调解中心。',
    75,
  ),
  elsewhere(
    '法院正在审或已经判的事',
    '判决 起诉 上诉 执行 法院',
    '这件事法院已经在办，热线不能改变法院的决定。不服判决可以在上诉期内上诉；判了不执行，可以向执行局反映。',
    '受理案件的法院立案庭或执行局',
    '12368',
  ),
  elsewhere(
    '正在发生的治安警情',
    '打架 抢劫 偷盗 报警 有人受伤',
    '现在就有危险的，先挂断打报警电话，比热线快。需要的话我们同时把地点记下来，交给街道知道。',
    '公安机关',
    '110',
  ),
  elsewhere(
    '火情和被困',
    '着火 冒烟 电梯困人 煤气味',
    '先离开危险的地方再打电话。说清楼号和层数，不要自己回去拿东西。',
    '消防救援',
    '119',
  ),
  elsewhere(
    '买卖合同和网购纠纷',
    '退货 退款 网购 预付卡 假货',
    '买到的东西有问题，由市场监管的消费热线受理，那边能查到商家登记。把订单号和付款记录留好。',
    '市场监督管理局消费热线',
    '12315',
  ),
  elsewhere(
    '劳动仲裁已受理的欠薪',
    '工资 仲裁 加班费 劳动合同',
    '仲裁委已经受理的，结果以裁决为准。还没有申请仲裁的欠薪，热线可以登记，转劳动监察。',
    '劳动人事争议仲裁委员会',
    '12333',
  ),
  elsewhere(
    '信访已有复核意见',
    '信访 上访 复查 复核',
    '这件事信访已经复核终结，同样的事实和理由不再受理。有新的事实，可以写清楚重新提出。',
    '信访局接待大厅',
    '',
  ),
];

/** Saves them once; those there are stay as they are. */
export async function loadDemoKnowledge(
  db: Db,
  given: {
    readonly byPerson: string;
    readonly now: number;
    readonly unitOf: (ending: string) => string | undefined;
  },
): Promise<void> {
  if ((await countEntries(db)) > 0) return;
  for (const one of ENTRIES) {
    const entry = entryOf(one, given);
    // A dozen, once in the life of a demo city.
    await saveVersion(db, entry, tsvectorOf(entry.title, entry.keywords, entry.body, entry.sendTo));
  }
}

const DAY = 86_400_000;

function entryOf(
  { kind, title, body, keywords, sendTo = '', phone = '', unit, review }: Given,
  { byPerson, now, unitOf }: Parameters<typeof loadDemoKnowledge>[1],
): Entry {
  return {
    id: uuidOf(`knowledge ${title}`),
    version: 1,
    kind,
    title,
    body,
    keywords,
    sendTo,
    phone,
    ownerUnit: (unit === undefined ? undefined : unitOf(unit)) ?? null,
    area: '',
    from: '2026-01-01',
    to: null,
    reviewOn: dayText(dayOf(now + review * DAY)),
    at: now,
    byPerson,
  };
}
