/** Whistles of the street in different states: to be signed, sounding, objected to, to be confirmed, scored. */
import { HOME } from '../cast.ts';
import type { Asked, Calendar } from './desk.ts';
import { type Step, storyOf } from './stories.ts';

const PLACE = { text: '海云里03 3号楼前', grid: HOME.grid };

/** Ids of the units of these accounts. */
export type Units = { readonly unit: string; readonly water: string };

/** `matters`: open ones of the street. */
export function whistles(calendar: Calendar, { unit, water }: Units, matters: readonly string[]): Asked[] {
  const story = (key: string, at: number, blown: object, steps: readonly Step[]): Asked[] => {
    const body = { place: PLACE, lead: water, others: [unit], ...blown };
    return storyOf({ path: '/whistles', name: `whistle ${key}` }, at, ['street', 0, 'blow', body], steps);
  };
  const both = workedOn({ unit, water });
  const tried = '社区上门劝过两次，物业也去过，街道没有设备和执法权';
  return [
    ...story(
      'burst',
      calendar.ago(9, '08:40'),
      {
        kind: 'emergency',
        classCode: 'E-05-01',
        asks: '主管道破裂，车库进水，请关阀抢修、清走泥沙',
        tried: '已围挡、已通知居民',
      },
      endedWhistle({ unit, water }),
    ),
    ...story(
      'valves',
      calendar.ago(2, '09:05'),
      {
        kind: 'enforcement',
        classCode: 'C-01-13',
        asks: '沿街餐馆私接消火栓用水，请联合查处、恢复消火栓',
        tried,
      },
      both,
    ),
    ...story(
      'channel',
      calendar.ago(1, '09:10'),
      { kind: 'enforcement', classCode: 'E-01-20', asks: '早市占用消防通道、污水入河，请联合整治', tried },
      [
        ['streethead', 20, 'sign'],
        ['water', 30, 'object', { article: '区职责清单供水类第四条', words: '污水排放不属供水企业职责' }],
        ['unit', 20, 'report', { leader: '清扫一班班长' }],
      ],
    ),
    ...story(
      'winter',
      calendar.ago(0, '08:30'),
      { kind: 'key_work', asks: '入冬前检查老旧小区供水管道保温', tried },
      [],
    ),
    ...matters.slice(0, 1).flatMap((issue) =>
      story(
        'from a matter',
        calendar.ago(0, '08:50'),
        {
          kind: 'key_work',
          issue,
          asks: '这件案件涉及两家单位，请到现场一起定方案、分工',
          tried: '街道开过协调会，单位各说一段，没有定下来',
        },
        [
          ['streethead', 15, 'sign', { words: '请两家今天到现场' }],
          ['water', 20, 'report', { leader: '管网科值班员' }],
        ],
      ),
    ),
  ];
}

/** Done, confirmed, scored and closed. */
export function endedWhistle(units: Units): Step[] {
  return [
    ...workedOn(units),
    ['street', 60, 'confirm', { solved: true, words: '现场看过，供水正常，路面平整' }],
    ['street', 10, 'score', { department: '1', speed: 5, attendance: 5, result: 5 }],
    ['street', 2, 'score', { department: '2', speed: 5, attendance: 5, result: 4, words: '有一处没扫净' }],
    ['unit', 90, 'answer_score', { words: '当晚已补扫' }],
    ['street', 30, 'close'],
  ];
}

/** Both come, look together and do their part. */
function workedOn({ unit, water }: Units): Step[] {
  return [
    ['streethead', 25, 'sign', { words: '同意' }],
    ['water', 40, 'report', { leader: '抢修班班长' }],
    ['unit', 15, 'report', { leader: '清扫二班班长' }],
    ['water', 50, 'come', { reason: '地下车库没有信号' }],
    ['unit', 10, 'come', { reason: '地下车库没有信号' }],
    ['street', 20, 'visit', { words: '两家都到了现场：先关阀排水，再清泥沙，路面由供水公司恢复' }],
    ['street', 5, 'give_task', { title: '更换破裂的管道', unit: water, limit: { n: 2, unit: 'workday' } }],
    ['street', 2, 'give_task', { title: '清走泥沙和积水', unit, limit: { n: 1, unit: 'workday' } }],
    ['unit', 120, 'finish_task', { task: '2', words: '泥沙清走三车，路面冲洗干净' }],
    ['unit', 10, 'answer', { result: '泥沙和积水已清' }],
    ['water', 60, 'finish_task', { task: '1', words: '换管道六米，试压合格' }],
    ['water', 10, 'answer', { result: '管道已换，供水恢复，路面已补' }],
  ];
}
