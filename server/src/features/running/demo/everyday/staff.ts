/** Who is away, who looks after a grid without a worker, and who checked in for their duty. */
import { DAY, dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { CAST, HOME } from '../cast.ts';
import type { HeldPost } from '../queries.ts';
import type { Asked, Calendar, Desk } from './desk.ts';
import { middleOf } from './patrols.ts';
import { type Step, storyOf } from './stories.ts';

const MINUTE = 60_000;
const dayOn = (calendar: Calendar, days: number) => dayStartAt(calendar.now) + days * DAY;

/** One leave that waits for the head, one granted with a stand-in, one that was refused. `named`: people by account. */
export function leaves(calendar: Calendar, named: ReadonlyMap<string, string>): Asked[] {
  const [worker, head] = [named.get('worker'), named.get('streethead')];
  if (worker === undefined || head === undefined) return [];
  const days = (first: number, last: number) => ({
    first: dayOn(calendar, first),
    last: dayOn(calendar, last),
  });
  const story = (key: string, begun: number, ask: Step, steps: readonly Step[] = []) =>
    storyOf({ path: '/leaves', name: `leave ${key}` }, begun, ask, steps);
  return [
    ...story('waits', calendar.ago(0, '08:40'), [
      'worker',
      0,
      'ask_leave',
      { ...days(6, 6), reason: '带老人到市里医院复查，当天回来' },
    ]),
    ...story(
      'granted',
      calendar.ago(2, '09:15'),
      ['street', 0, 'ask_leave', { ...days(10, 12), reason: '孩子开学，回老家接送', stand_in: head }],
      [['streethead', 55, 'grant_leave', { stand_in: head, words: '走前把待派遣的几件交代清楚' }]],
    ),
    ...story(
      'refused',
      calendar.ago(4, '16:20'),
      ['worker', 0, 'ask_leave', { ...days(1, 2), reason: '家里装修，等师傅上门' }],
      [['streethead', 40, 'refuse_leave', { reason: '这两天创建检查，人都要在，改到下周可以' }]],
    ),
  ];
}

/** Who stands in walks a grid of another community of the street. */
export const FROM_ELSEWHERE = `${HOME.street}001001`;

const standsIn = (elsewhere: readonly HeldPost[]) =>
  elsewhere.find(({ kind, area }) => kind === 'grid_worker' && area === FROM_ELSEWHERE);

/** After a load that was cut off, the post of the stand-in is among those of the grids. */
export function withoutStandIn(held: readonly HeldPost[], elsewhere: readonly HeldPost[]): HeldPost[] {
  const person = standsIn(elsewhere)?.personId;
  return held.filter(({ personId }) => personId !== person);
}

/**
 * Somebody left a grid of the community, and a worker of the same street stands in. `left`: a post that no file is kept
 * of: a file in post gives its grid its worker again, and ends who stands in.
 */
export function vacancy(
  calendar: Calendar,
  left: HeldPost | undefined,
  elsewhere: readonly HeldPost[],
): Asked[] {
  const person = standsIn(elsewhere);
  if (person === undefined || left === undefined) return [];
  const at = calendar.ago(12, '16:00');
  const asked = { who: { account: 'streethead' }, method: 'POST' } as const;
  const reason = '招录期间，由本街道网格员代管';
  const days = { from: calendar.day(1, at), to: calendar.day(45, at) };
  return [
    {
      ...{ ...asked, at, path: `/posts/${left.id}/end`, key: 'a worker leaves' },
      ...{ body: { reason: '调到区市政养护中心' }, orElse: [404, 409, 422] },
    },
    {
      ...{ ...asked, at: at + 20 * MINUTE, path: '/workforce/stand-ins', key: 'stand-in' },
      body: { grid: left.area, personId: person.personId, reason, ...days },
    },
  ];
}

type Duty = {
  readonly duty: string;
  readonly start: number;
  readonly end: number;
  readonly opens: number;
  readonly seat: string;
  readonly arrival: object | null;
};
type Spot = { readonly text: string; readonly lon: number; readonly lat: number };
type Own = {
  readonly duties: readonly Duty[];
  readonly places: readonly { readonly seat: string; readonly at: Spot | null }[];
};

/** Where duties are served, in metres from the middle of the home grid at most some hundred; by whoever keeps the roster. */
const PLACES = [
  ['streethead', `duty:community:${HOME.community}`, '海云里社区值班室', 0.0004],
  ['streethead', `duty:street:${HOME.street}`, '福海街道值班室', 0.0012],
  ['districthead', `duty:district:${HOME.district}`, '东湾区网格中心值班大厅', 0.0021],
] as const;
/** Those of the accounts whom the roster names; the others on duty have not checked in. */
const ON_DUTY = ['leader', 'street', 'district'] as const;

/** Places of duties, and check-ins of the duty under way and those of yesterday. */
export async function attendance(desk: Desk, calendar: Calendar): Promise<void> {
  const begun = calendar.ago(14, '10:00');
  const boundary = {
    path: `/areas/${HOME.grid}/boundary`,
    method: 'GET',
    key: 'where duties are served',
  } as const;
  const middle = middleOf(await desk.ask({ ...boundary, at: begun, who: { account: 'street' } }));
  // Few, one after the other.
  for (const [n, [account, seat, text, off]] of PLACES.entries())
    await desk.ask({
      ...{ at: begun + n * MINUTE, who: { account }, method: 'POST', path: '/attendance/places' },
      ...{ key: `place of ${seat}`, body: { seat, text, lon: middle.lon + off, lat: middle.lat } },
      unless: { path: '/attendance/now', says: text },
    });
  const moments = [calendar.ago(1, '07:50'), calendar.now - 10 * MINUTE].sort((a, b) => a - b);
  // In the order of time, as they come on duty.
  for (const at of moments) for (const account of ON_DUTY) await checkIn(desk, account, at);
  await enterArrival(desk, calendar.now - 5 * MINUTE);
}

/** As whoever is on duty then: near the place, as the phone would say. */
async function checkIn(desk: Desk, account: (typeof ON_DUTY)[number], at: number): Promise<void> {
  const who = { account };
  const read = {
    at,
    who,
    method: 'GET',
    path: '/attendance/own',
    key: `duties of ${account} ${at}`,
  } as const;
  const { duties, places } = (await desk.ask(read)) as Own;
  for (const { duty, seat, opens, end, arrival } of duties) {
    const spot = places.find((one) => one.seat === seat)?.at;
    // One or two at most, each of their own.
    if (arrival !== null || at < opens || end <= at || !spot) continue;
    const near = { lon: spot.lon + 0.0001, lat: spot.lat, accuracy: 15 };
    await desk.ask({
      ...{
        at,
        who,
        method: 'POST',
        path: '/attendance/commands/check_in',
        key: `on duty ${account} ${duty}`,
      },
      body: { duty, ...near },
    });
  }
}

/** One whose phone could not is entered by whoever keeps the roster. */
async function enterArrival(desk: Desk, at: number): Promise<void> {
  const who = { account: 'streethead' };
  const read = { at, who, method: 'GET', path: '/attendance/now', key: 'who is on duty' } as const;
  type Now = { readonly duties: readonly (Duty & { readonly person: string })[] };
  const { duties } = (await desk.ask(read)) as Now;
  const accounts = new Set(CAST.map(({ name }) => name));
  const open = duties.filter(({ start, person }) => start <= at && !accounts.has(person));
  // Once: a load that goes on finds it entered.
  const first = open.find(({ seat }) => seat === `duty:street:${HOME.street}`);
  if (first === undefined || first.arrival !== null) return;
  await desk.ask({
    ...{ at, who, method: 'POST', path: '/attendance/commands/enter_arrival', key: `entered ${first.duty}` },
    body: { duty: first.duty, reason: '手机没电，座机回了电话，人在值班室' },
  });
}
