/** The duty list of the district: what is on it, what is applied for, and what is asked about. */

import { DAY } from '@gridgov/domain/calendar/zone.ts';
import { HOME } from '../cast.ts';
import type { Asked, Calendar } from './desk.ts';
import { type Step, storyOf } from './stories.ts';

/** The day of the city so many days ahead, from its beginning. */
const dayOn = (calendar: Calendar, days: number) => Date.parse(`${calendar.day(days)}T00:00:00+08:00`);

/** Of the water company, for 25 days unless it says otherwise. */
function story(key: string, begun: number, applied: object, steps: readonly Step[]): Asked[] {
  const terms = { from: begun, until: begun + 25 * DAY, cost: 0, budget: 0 };
  const application: Step = ['water', 0, 'apply', { ...terms, ...applied }];
  return storyOf({ path: '/admissions', name: `admission ${key}` }, begun, application, steps);
}

const URGENT: readonly Step[] = [
  ['water', 20, 'submit'],
  ['districthead', 60, 'approve', { words: '同意，到期退出' }],
];

/** Of one street, each ground examined, and posted now: residents may object. `unit` stands for finance and justice. */
function lowlands(calendar: Calendar, unit: string): Asked[] {
  return story(
    'lowlands',
    calendar.ago(2, '09:00'),
    {
      title: '雨前看低洼楼道的挡水板',
      list: 'assist',
      streets: [HOME.street],
      hours: 3,
      ground: '《防汛条例》第三十一条\n《城镇排水与污水处理条例》第二十九条',
      work: '巡查时看一眼，缺了就上报',
      from: dayOn(calendar, 25),
      until: dayOn(calendar, 205),
    },
    [
      ['water', 20, 'submit'],
      ['district', 40, 'consult', { finance: unit, justice: unit }],
      ['unit', 60, 'check_ground', { basis: '1', finding: 'holds', reason: '有汛前检查的规定' }],
      ['unit', 5, 'check_ground', { basis: '2', finding: 'fails', reason: '说的是管网，不是楼道' }],
      ['unit', 10, 'give_opinion', { verdict: 'agree', words: '有一条依据成立' }],
      ['unit', 5, 'give_opinion', { verdict: 'agree', words: '不另要钱' }],
      ['street', 60, 'give_opinion', { verdict: 'agree', words: '每格每月三小时，做得完' }],
      ['districthead', 60, 'approve', { words: '同意，公示' }],
    ],
  );
}

/** `unit`: id of the unit of that account, which stands for finance; `justice`: of the justice department. */
export function admissions(
  calendar: Calendar,
  { unit, justice }: { readonly unit: string; readonly water: string; readonly justice: string },
): Asked[] {
  return [
    ...story(
      'frost',
      calendar.ago(6, '09:00'),
      {
        title: '寒潮期间看露天水管',
        list: 'assist',
        temporary: true,
        why: '寒潮预警，三天内大面积上冻',
        ground: '《突发事件应对法》第二十二条',
        work: '巡查时看一眼露天水管，裂了就上报',
        hours: 4,
      },
      URGENT,
    ),
    ...story(
      'repairs',
      calendar.ago(5, '10:00'),
      {
        title: '拆修居民家中水表',
        list: 'negative',
        temporary: true,
        why: '有网格员被要求代修',
        ground: '《城市供水条例》第二十七条',
        work: '不得交给网格员；供水公司自己办',
        hours: 0,
      },
      URGENT,
    ),
    ...story(
      'pipes',
      calendar.ago(3, '09:30'),
      {
        title: '老旧小区供水管道入户查看',
        list: 'assist',
        hours: 7,
        cost: 2,
        budget: 3000,
        ground: '《城市供水条例》第二十六条',
        work: '问、看、上报，不入户检查',
        from: dayOn(calendar, 30),
        until: dayOn(calendar, 210),
        data: '楼栋、户号：找到要换管的户\n管道有无锈蚀：判断要不要换',
      },
      [
        ['water', 30, 'submit'],
        ['district', 90, 'consult', { finance: unit, justice }],
        ['unit', 200, 'give_opinion', { verdict: 'conditions', words: '钱先到街道账户，再施行' }],
        ['street', 60, 'give_opinion', { verdict: 'agree', words: '每格每月加七小时，做得完' }],
      ],
    ),
    ...lowlands(calendar, unit),
    ...story(
      'drains',
      calendar.ago(1, '15:00'),
      {
        title: '雨前看排水口',
        list: 'lawful',
        hours: 2,
        ground: '《城镇排水与污水处理条例》第二十九条',
        work: '巡查时看排水口，堵了就上报',
        from: dayOn(calendar, 20),
        until: dayOn(calendar, 380),
      },
      [],
    ),
  ];
}
