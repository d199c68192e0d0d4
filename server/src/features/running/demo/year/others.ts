/** Requests for help and whistles of the street's year: few beside its matters, each with its end. */
import { DAY, dayOf, dayText, HOUR, MINUTE, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { HOME } from '../cast.ts';
import type { Asked, Desk } from '../everyday/desk.ts';
import { type Step, storyOf } from '../everyday/stories.ts';
import { endedWhistle, type Units } from '../everyday/whistles.ts';
import { SEED } from '../load.ts';
import { Random } from '../matters/random.ts';

/** Of so many lives of matters there is one of these. */
const LIVES = { help: 240, whistle: 480 } as const;
/** The last weeks are told elsewhere, with what is under way in them. */
const LATELY = 14;
const YEAR = 364;

type Help = {
  readonly urgency: 'now' | 'hour';
  readonly kind: string;
  readonly said: string;
  readonly door: string;
  readonly outcome: string;
  readonly note: string;
};
const HELPS: readonly Help[] = [
  {
    ...{ urgency: 'now', kind: 'fall', said: '老人在卫生间滑倒，扶不起来', door: '1单元102' },
    ...{ outcome: 'helped', note: '扶到床上，没有外伤，女儿已到家' },
  },
  {
    ...{ urgency: 'hour', kind: 'locked', said: '孩子一个人在家，门反锁了', door: '3单元501' },
    ...{ outcome: 'helped', note: '开锁师傅打开门，孩子没事' },
  },
  {
    ...{ urgency: 'now', kind: 'fall', said: '楼梯上摔了一跤，腿不能动', door: '2单元楼梯口' },
    ...{ outcome: 'taken_away', note: '陪上救护车，已告诉家人' },
  },
];
type Story = readonly [Asked, ...Asked[]];
const BLOWN = [
  ['emergency', 'E-05-01', '支管爆裂，楼前积水结冰，请关阀抢修、清走积水', '已围挡、已通知居民'],
  ['enforcement', 'C-01-13', '沿街店铺私接消火栓用水，请联合查处', '社区劝过两次，街道没有执法权'],
] as const;

/** Played in the order in which they were done, up to some weeks ago. Twice is once. */
export async function playOthers(
  desk: Desk,
  {
    now,
    lives,
    units,
    turn,
  }: { now: number; lives: number; units: Units; turn?: (() => Promise<void>) | undefined },
): Promise<void> {
  const random = new Random(SEED);
  const stories: Story[] = [];
  for (let n = 0; n < Math.ceil(lives / LIVES.help); n += 1) stories.push(help(random, now, n));
  for (let n = 0; n < Math.ceil(lives / LIVES.whistle); n += 1) stories.push(whistle(random, now, units, n));
  stories.sort(([one], [other]) => one.at - other.at);
  for (const story of stories) {
    // Whoever works with the server comes first. Within a story nobody does: its clocks ran out long ago, and the
    // server would ring for it.
    await turn?.();
    await play(desk, story);
  }
}

async function play(desk: Desk, [first, ...later]: Story): Promise<void> {
  const begun = await desk.ask({ ...first, orElse: [409] });
  const code = typeof begun === 'object' && begun !== null && 'code' in begun ? begun.code : undefined;
  // Played before, and its words are forgotten since: what the command said can no longer be compared.
  if (code === 'key-reused') return;
  if (code !== undefined) throw new Error(`The demo city’s ${first.key} was answered with ${String(code)}`);
  // In the order of time.
  for (const one of later) await desk.ask(one);
}

function dayBack(random: Random, now: number): number {
  return dayOf(now) - LATELY - Math.floor(random.next() * (YEAR - LATELY));
}
const midnight = (day: number) => day * DAY - SHANGHAI_OFFSET;

function help(random: Random, now: number, n: number): Story {
  const { outcome, note, ...called } = random.pick(HELPS);
  const begun = midnight(dayBack(random, now)) + Math.floor(random.next() * 24 * HOUR);
  const place = { text: `海云里03 ${1 + Math.floor(random.next() * 9)}号楼`, grid: HOME.grid };
  const steps: Step[] = [
    // The server that runs beside may have called others meanwhile: its clocks say that nobody answered.
    ['leader', 1 + Math.floor(random.next() * 2), 'take', {}, 'take_uncalled'],
    ['leader', 1, 'set_out'],
    ['leader', 5 + Math.floor(random.next() * 10), 'arrive'],
    ['leader', 20, 'finish', { outcome, note }],
  ];
  const first: Step = ['hotline', 0, 'call', { ...called, place }];
  return storyOf({ path: '/helps', name: `help of the year ${n}` }, begun, first, steps);
}

function whistle(random: Random, now: number, units: Units, n: number): Story {
  const [kind, classCode, asks, tried] = random.pick(BLOWN);
  const day = weekdayFrom(dayBack(random, now));
  const begun = midnight(day) + 8 * HOUR + Math.floor(random.next() * 90) * MINUTE;
  const place = { text: `海云里03 ${1 + Math.floor(random.next() * 9)}号楼前`, grid: HOME.grid };
  const body = { place, lead: units.water, others: [units.unit], kind, classCode, asks, tried };
  const first: Step = ['street', 0, 'blow', body];
  return storyOf({ path: '/whistles', name: `whistle of the year ${n}` }, begun, first, endedWhistle(units));
}

/** The day, or the Monday after it. */
function weekdayFrom(day: number): number {
  const weekday = new Date(`${dayText(day)}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}
