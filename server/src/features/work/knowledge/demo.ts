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

/** What to do 怎么办 while somebody is on the way, one step a line; found at the duty desk by the kind of the request. */
const guide = (kind: string, title: string, steps: readonly string[]): Given =>
  answer(title, `求助-${kind}`, steps.join('\n'), 90);

const GUIDES: readonly Given[] = [
  guide('fall', '求助：摔倒、走不动', [
    '先问：人清不清醒，能不能说话，头、脖子、腰疼不疼。',
    '叫不醒、喘不上气、流血止不住：马上打 120，不挂电话等来人。',
    '不急着扶。脖子、腰、大腿疼的不要搬动，盖上衣服保暖。',
    '能慢慢坐起来的，先坐着歇，再一点点起身。',
    '问清楚门怎么进，家里还有没有别人。',
  ]),
  guide('ill', '求助：身体不舒服', [
    '胸口闷疼、半边没力气、说话不清、叫不醒：马上打 120。',
    '问几点开始的，有没有老毛病，今天吃过什么药。',
    '不要随便给药、喂水；坐着或侧躺，松开领口。',
    '请人到路口、楼下等急救车，把门打开。',
  ]),
  guide('locked', '求助：锁在门外或屋里', [
    '先问屋里有没有老人、孩子，火是不是开着，有没有烟。',
    '火开着、有烟、孩子一个人在屋里：马上打 119。',
    '不要爬窗、翻阳台。',
    '开锁前核对住的人是谁；开锁师傅要在公安备过案。',
  ]),
  guide('lost', '求助：老人、孩子走失', [
    '马上打 110，不用等多少小时。',
    '记下：最后在哪里、几点、穿什么、身高、常去哪里、带没带电话。',
    '家里留一个人等；附近网格先找路口、公园、车站、水边。',
    '照片只给去找的人看，不发到群里。',
  ]),
  guide('home', '求助：断电、断水、漏水、漏气', [
    '有煤气味：不开灯、不打火、不在屋里打电话，开门窗，到楼外打燃气抢修电话或者 119。',
    '漏水到插座：人先离开，能够得着又干燥才拉总闸。',
    '水管爆了：先关表前阀门。',
    '家里有靠用电的医疗器械：记下来，按马上办。',
  ]),
  guide('alone', '求助：家里没人照应', [
    '先问现在安不安全，吃没吃饭，药还有没有。',
    '问愿意让谁知道：家里人、邻居、社区。不愿意的不告诉。',
    '今天去一趟；需要长期照应的，和本人商量后转社区。',
  ]),
  guide('threat', '求助：有人吵打、害怕', [
    '正在打、拿着东西：马上打 110；不方便说话可以发短信 12110。',
    '先躲到能锁门的屋里，或者到邻居家、楼下人多的地方。',
    '去的人不单独上门，等民警一起；不当面追问谁对谁错。',
    '家里的暴力可以申请告诫书、人身安全保护令，妇联、社区帮着办。',
  ]),
  guide('other', '求助：别的事', [
    '先问：人有没有危险，在哪里，要什么。',
    '说不清也先派人去，不先判真假。',
    '弄清楚了把种类改对，后面的人按它准备。',
  ]),
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
  for (const one of [...ENTRIES, ...GUIDES]) {
    const entry = entryOf(one, given);
    // Some twenty, once in the life of a demo city.
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
