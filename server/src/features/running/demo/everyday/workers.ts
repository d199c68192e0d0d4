/** Grid workers of the home community: who trains, who is in post, whose papers end soon, who asks for a correction. */
import { DAY, dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { HOME } from '../cast.ts';
import type { Asked, Calendar } from './desk.ts';
import { type Step, storyOf } from './stories.ts';

export type InGrid = { readonly personId: string; readonly kind: string; readonly area: string };

/** Days around that of the load, from their beginning. */
const dayOn = (calendar: Calendar, days: number) => dayStartAt(calendar.now) + days * DAY;

const passed = (day: number, points: number) => ({
  exam: '网格员上岗考试',
  examinedOn: day,
  points,
  passed: true,
});

/** Of so many full-time workers besides the account's own a file is kept. */
const FILES = 3;
const fullTime = <P extends InGrid>(people: readonly P[], own: string): P[] =>
  people.filter(({ kind, personId }) => kind === 'grid_worker' && personId !== own);

/** A full-time worker of whom no file is kept, and without whom their grid has none: the account's own grid has two. */
export const withoutFile = <P extends InGrid>(people: readonly P[], own: string): P | undefined =>
  fullTime(people, own)
    .slice(FILES)
    .find(({ area }) => area !== gridOf(people, own));

/** `own`: the person of the account `worker`; `people`: whoever holds a post in a grid of the community. */
export function workers(calendar: Calendar, own: string, people: readonly InGrid[]): Asked[] {
  const begun = calendar.ago(20, '09:00');
  const [from, soon] = [dayOn(calendar, -345), dayOn(calendar, 21)];
  const inPost = (day: number): Step[] => [
    ['street', 30, 'train', { course: '巡查上报、个人信息保护、消防隐患' }],
    ['district', 60, 'examine', passed(day, 91)],
    ['district', 5, 'certify'],
    ['streethead', 20, 'take_up', { day }],
  ];
  const full = fullTime(people, own);
  const helpers = people.filter(({ kind }) => kind === 'grid_assistant').slice(0, 2);
  const story = (key: string, engaged: object, steps: readonly Step[]) =>
    storyOf({ path: '/workers', name: `worker ${key}` }, begun, ['street', 0, 'recruit', engaged], steps);
  return [
    ...story('own', { ...{ person: own, kind: 'full_time', from, until: soon }, grid: gridOf(people, own) }, [
      ...inPost(dayStartAt(begun)),
      ['street', 30, 'enter_record', { what: 'award', on: from + 300 * DAY, words: '区优秀网格员' }],
      ['worker', 600, 'ask_correction', { on: from, words: '前年区消防竞赛二等奖没有记上' }],
    ]),
    ...full.slice(0, FILES).flatMap(({ personId, area }, n) => {
      const until = dayOn(calendar, 400 + n * 60);
      const engaged = { person: personId, kind: 'full_time', grid: area, from, until };
      return story(`full ${n}`, { ...engaged, insuredUntil: dayOn(calendar, 200 + n * 30) }, [
        ...inPost(dayStartAt(begun)),
      ]);
    }),
    ...helpers.flatMap(({ personId, area }, n) =>
      story(
        `helper ${n}`,
        {
          ...{ person: personId, kind: n === 0 ? 'part_time' : 'assistant', grid: area },
          ...{ from, until: dayOn(calendar, 300) },
        },
        n === 0
          ? [['street', 30, 'train', { course: '巡查上报' }]]
          : [['streethead', 60, 'take_up', { day: dayStartAt(begun) }]],
      ),
    ),
  ];
}

/** What the district says a grid should have, and how many households the street counted in each. */
export function workforceRules(calendar: Calendar): Asked[] {
  const from = calendar.day(-60);
  const rule = {
    ...{ from, householdsLeast: 300, householdsMost: 500, fullTime: 1, partTime: 1, assistants: 1 },
    ...{ counted: ['full_time'], district: HOME.district, supervisionPhone: '0600-6100009' },
  };
  const households = [382, 417, 441, 512, 296];
  return [
    {
      ...{ at: calendar.ago(30, '09:00'), who: { account: 'districthead' }, method: 'PUT' },
      ...{ path: '/workforce/rule', key: 'workforce rule', body: rule },
    },
    ...households.map((count, n): Asked => {
      const grid = `${HOME.community}00${n + 1}`;
      return {
        ...{ at: calendar.ago(29, '09:00') + n * 60_000, who: { account: 'street' }, method: 'PUT' },
        ...{ path: '/workforce/households', key: `households ${grid}` },
        body: { grid, from, households: count },
      };
    }),
  ];
}

function gridOf(people: readonly InGrid[], person: string): string {
  const found = people.find(({ personId, kind }) => personId === person && kind === 'grid_worker');
  if (found === undefined) throw new Error('the demo city has no grid of the account worker');
  return found.area;
}
