/** A course of the district with its bank, and an exam for the grid worker who can sign in. */
import { DAY, HOUR, MINUTE } from '@gridgov/domain/calendar/zone.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { importQuestions } from '../../../work/courses/public.ts';
import { HOME } from '../cast.ts';
import type { Calendar, Desk } from './desk.ts';
import { playMaterials } from './materials.ts';
import { middleOf } from './patrols.ts';

const COURSE = '01936d00-0000-7000-8000-0000000c0001';
const BANK = [
  [
    '单选',
    '楼道里有电动车飞线充电，车主不在家。您先做哪一步？',
    '先拔掉插头，把车推到楼下|拍照上报，联系车主，贴提示|拍车主家门牌，发到居民群|先记在本子上，月底一起报',
    'B',
    '《高层民用建筑消防安全管理规定》第三十七条',
  ],
  [
    '多选',
    '入户采集信息前要做什么？',
    '出示证件|说明采集什么、为什么|请住户先签空白表|拍身份证存手机',
    'AB',
    '《个人信息保护法》第十七条',
  ],
  ['判断', '可以把住户的电话发到居民群里，方便联系。', '', '错', '《个人信息保护法》第十条'],
  [
    '单选',
    '闻到楼道里有燃气味，先做什么？',
    '开灯查看|打电话给燃气公司|疏散、开窗，到户外再打电话|等住户回来',
    'C',
    '《城镇燃气管理条例》第四十条',
  ],
  [
    '多选',
    '邻里争吵，您到场后要做什么？',
    '先分开双方|听双方各自说|替双方当场定对错|需要时请调解员',
    'ABD',
    '《人民调解法》第二十二条',
  ],
  ['判断', '清单以外的事，部门口头交办也要做。', '', '错', '本区网格事项职责清单'],
] as const;

const rows = (name: string) =>
  BANK.map(([kind, text, options, answer, basis], index) => {
    const [a = '', b = '', c = '', d = ''] = options.split('|');
    const no = String(index + 1);
    return {
      row: index + 2,
      fields: { course: name, no, kind, text, a, b, c, d, answer, points: '5', basis },
    };
  });

/** `worker`: the person of that account, who is to sit it. Done again, nothing changes. */
export async function playCourses(
  { db, desk, store }: { readonly db: Db; readonly desk: Desk; readonly store?: FileStore | undefined },
  calendar: Calendar,
  worker: string,
): Promise<void> {
  const name = '网格员岗前培训';
  const at = calendar.ago(4, '09:00');
  const body = {
    ...{ name, area: HOME.district, topics: '法规、隐私、隐患、调解、急救', hours: 24 },
    ...{ posts: ['grid_worker', 'grid_leader'], questions: 5, minutes: 30, pass: 60, attempts: 3 },
    ...{ certifies: true, from: calendar.day(-30), to: null },
  };
  await desk.ask({
    at,
    who: { account: 'district' },
    method: 'PUT',
    path: `/courses/${COURSE}`,
    body,
    key: 'course before the post',
  });
  if (store !== undefined) await playMaterials({ db, desk, store }, COURSE, at);
  const newId = () => uuidv7(at);
  await importQuestions(db, rows(name), { courses: [{ id: COURSE, name }], at, person: null, newId });
  await desk.ask({
    at: at + DAY,
    who: { account: 'street' },
    method: 'POST',
    path: '/exams/commands/assign',
    body: { person: worker, course: COURSE, by: calendar.ahead(20) },
    key: 'exam of the worker',
  });
}

const HALL = { text: '海云里03 居委会会议室（演示）', grid: HOME.grid };
const SESSION = { courseId: COURSE, place: HALL, time: '14:00', hours: 3, seats: 30 };

/** A session of the course that was held, with the worker there, and the next one, to which the worker is invited. */
export async function playTrainings(
  desk: Desk,
  calendar: Calendar,
  { worker, teacher }: { readonly worker: string; readonly teacher: string },
): Promise<void> {
  const plan = (name: string, at: number, body: object) => {
    const path = '/trainings/commands/plan_session';
    return desk.ask({ at, who: { account: 'street' }, method: 'POST', path, body, key: name });
  };
  const give = (name: string, at: number, account: string, [command, body = {}]: [string, object?]) => {
    const path = `/trainings/{${name}}/commands/${command}`;
    return desk.ask({ at, who: { account }, method: 'POST', path, body, key: `${name} ${command}` });
  };
  const held = 'training that was held';
  const begins = calendar.ago(2, '14:00');
  const planned = calendar.ago(4, '10:00');
  const spot = middleOf(
    await desk.ask({
      ...{ at: planned, who: { account: 'street' }, method: 'GET', key: 'hall of the training' },
      path: `/areas/${HOME.grid}/boundary`,
    }),
  );
  await plan(held, planned, { ...SESSION, place: { ...HALL, ...spot }, day: begins, teacher });
  await give(held, planned + HOUR, 'street', ['invite', { people: [worker, teacher] }]);
  await give(held, planned + 2 * HOUR, 'worker', ['enrol']);
  await give(held, begins - 20 * MINUTE, 'street', ['open_list']);
  await give(held, begins - 5 * MINUTE, 'worker', ['check_in', { ...spot, accuracy: 12 }]);
  await give(held, begins + 4 * HOUR, 'street', ['close']);
  const next = 'training that is to come';
  const asked = calendar.ago(1, '10:00');
  await plan(next, asked, { ...SESSION, day: calendar.ahead(6), teacher });
  await give(next, asked + HOUR, 'street', ['invite', { people: [worker] }]);
}
