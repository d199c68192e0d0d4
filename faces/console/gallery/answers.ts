import { demoCase } from './demoCase.ts';
import { demoPeek, issueRows } from './demoQueue.ts';
import { demoAdvice, demoPlaces } from './demoReport.ts';

type Answer = readonly [status: number, body: unknown];

const asOf = '2026-11-24T09:41:00+08:00';
const views = [
  ['mine', '本岗在办', true, 128],
  ['dispatch', '待派遣', true, 19],
  ['unowned', '无责任人', true, 6],
  ['today', '今日到期', true, 31],
  ['over', '超期', true, 4],
  ['paused', '挂账', true, 9],
  ['returned', '我退回的', false, 7],
  ['flood', '防汛值守（共享）', false, 12],
].map(([id, name, standard, count]) => ({ id, name, standard, shared: id === 'flood', count }));

const seats: Readonly<Record<string, readonly [string, string, string]>> = {
  todo: ['福海街道', '网格中心 派遣岗', '陈*'],
  case: ['市政处', '养护科 经办岗', '王*'],
  report: ['海云里社区', '网格长', '周*'],
};

function me() {
  const kind = location.pathname.startsWith('/cases/') ? 'case' : location.pathname.slice(1);
  const [place, post, name] = seats[kind] ?? ['福海街道', '网格中心 派遣岗', '陈*'];
  const seat = { id: 's1', place, post };
  return {
    name,
    seat,
    seats: [seat, { id: 's2', place: '海云里社区', post: '网格长' }],
    areas: ['todo', 'cases', 'map'],
    mayReport: true,
    overdue: kind === 'todo' ? 4 : 0,
    messages: 3,
  };
}

const filters = [
  {
    field: 'street',
    label: '镇街',
    values: [
      { value: 'fuhai', label: '福海' },
      { value: 'wangchao', label: '望潮' },
    ],
  },
  {
    field: 'channel',
    label: '来源',
    values: [
      { value: 'device', label: '监测设备' },
      { value: 'patrol', label: '巡查' },
    ],
  },
];

const fixed: Readonly<Record<string, () => unknown>> = {
  '/me': me,
  '/session/demo-accounts': () => [
    { account: 'fuhai-paiqian', password: 'demo', about: '福海街道网格中心 派遣岗' },
    { account: 'shizheng-jingban', password: 'demo', about: '市政处养护科 经办岗' },
  ],
  '/issues/views': () => views,
  '/issues/filters': () => filters,
  '/issues/changes': delta,
  '/issues/bulk/check': bulkCheck,
  '/issues/advice': demoAdvice,
  '/places': () => demoPlaces,
  '/places/at': () => demoPlaces[0],
  '/units': () => [{ id: 'u9', name: '园林处', note: '养护科' }],
};

/** The answer of the invented server. Some words lead to its errors, so that these can be looked at. */
export function answer(method: string, path: string, query: URLSearchParams): Answer {
  const state = new URLSearchParams(location.search).get('state');
  const known = fixed[path];
  if (known !== undefined) return [200, known()];
  if (path === '/issues' && method === 'GET') return queue(state, query.get('view') ?? '');
  if (path.startsWith('/issues/') && method === 'GET')
    return [200, path.includes('0087') ? demoCase() : demoPeek()];
  const refused = { title: '演示数据不改动', detail: '演示页不会改动数据', status: 422, code: 'demo' };
  return [422, { ...refused, instead: '在演示城市里试。' }];
}

function queue(state: string | null, view: string): Answer {
  if (state === 'error')
    return [
      503,
      {
        title: '数据库没有应答',
        detail: '数据库没有应答',
        status: 503,
        code: 'database-away',
        instead: '稍后会自己恢复。',
      },
    ];
  if (state === 'refused')
    return [403, { title: '当前岗位没有“案件查看”权限', status: 403, code: 'no-right' }];
  const rows = state === 'empty' || view === 'paused' ? [] : state === 'many' ? manyRows() : issueRows;
  return [
    200,
    {
      rows,
      next: rows.length > 0 ? 'k' : null,
      total: 116,
      hidden: 12,
      groups: { noOwner: 6, over: 4, byTime: 106 },
      oldestOpenedAt: '2026-11-16T09:00:00+08:00',
      asOf,
    },
  ];
}

function manyRows() {
  return Array.from({ length: 10_000 }, (_, at) => {
    const row = issueRows[at % issueRows.length];
    return { ...row, id: `many.${at}`, shortNumber: `1124-${String(at).padStart(4, '0')}` };
  });
}

function delta() {
  const changed = issueRows
    .filter(({ shortNumber }) => /0131|0042|0118/.test(shortNumber))
    .map((row) => ({ ...row, version: 2 }));
  const left = issueRows
    .filter(({ shortNumber }) => shortNumber === '1124-0120')
    .map(({ id }) => ({ id, why: '已由李*派遣' }));
  return { asOf, changed, left, fresh: 3 };
}

function bulkCheck() {
  const fields = [
    {
      name: 'unit',
      kind: 'unit',
      label: '主办单位',
      optional: false,
      options: [{ value: 'u1', label: '环卫中心' }],
    },
  ];
  const may = { command: 'dispatch', label: '派遣', allowed: true, fields };
  const no = { ...may, allowed: false, refusal: { code: 'wrong-stage', text: '已由市政处签收' } };
  return [
    {
      id: 'a',
      shortNumber: '1124-0131',
      commands: [may, { command: 'merge', label: '合并', allowed: true, fields: [] }],
    },
    {
      id: 'b',
      shortNumber: '1123-0117',
      commands: [may, { command: 'merge', label: '合并', allowed: true, fields: [] }],
    },
    {
      id: '370602.1123-0124',
      shortNumber: '1123-0124',
      commands: [
        no,
        { command: 'merge', label: '合并', allowed: true, fields: [] },
        { command: 'urge', label: '催办', allowed: true, fields: [] },
      ],
    },
  ];
}
