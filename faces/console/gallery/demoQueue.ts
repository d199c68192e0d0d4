import { palettes } from '@gridgov/ui/tokens.ts';
import type { IssueDetail, IssueRow } from '../src/areas/issues/types.ts';
import { demoRows } from './demoRows.ts';
import { drawing } from './drawings.ts';

export const palette = () => palettes[document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'];
export const on = (time: string, day = '11-24') => `2026-${day}T${time}:00+08:00`;

export const issueRows: readonly IssueRow[] = demoRows.map(
  ([state, minutes, until, number, title, place, grid, step, cycle, holder, next, change], at) => ({
    id: `990106.${number}`,
    number: `海云福海2026第${number.replace('-', '')}号`,
    shortNumber: number,
    title,
    className: '事件／市容环境',
    place,
    gridName: grid,
    step: step as IssueRow['step'],
    stage: 'x',
    cycle: cycle as IssueRow['cycle'],
    clock: {
      state: state as IssueRow['clock']['state'],
      remainingMinutes: minutes,
      unitClock: 'working',
      dueAt: null,
      ...(until === '' ? {} : { pausedUntil: `2026-${until}` }),
    },
    holder: { name: holder === '' ? null : holder },
    next: { command: 'x', label: next, who: holder },
    changes: change === '—' ? [] : [change],
    point: { longitude: 119.47 + ((at * at * 37) % 83) / 4200, latitude: 36.14 + ((at * 53) % 71) / 3600 },
    version: 1,
  }),
);

const text = (name: string, label: string, optional = false) => ({
  name,
  kind: 'text' as const,
  label,
  optional,
});

/** The matter shown beside the queue. */
export function demoPeek(): IssueDetail {
  const row = issueRows.find(({ shortNumber }) => shortNumber === '1124-0131') ?? issueRows[0];
  if (row === undefined) throw new Error('no demonstration rows');
  const photo = { takenBy: '刘*', place: '滨河路12号' };
  return {
    ...row,
    place: '滨河路12号旁人行道',
    gridName: '滨河路11网格',
    communityName: '滨河路社区',
    channel: '巡查上报',
    reportedBy: '网格员刘*',
    description:
      '人行道堆有建筑弃料和生活垃圾，约 1.5 m³，占去一半路宽。立案条件：堆放 >1 m³，时限 6 工作时。',
    closed: false,
    following: false,
    lanes: [],
    stepNotes: { 1: '08:49', 2: '08:55', 3: '等派遣', 6: '刘*' },
    nextStep: {
      who: '福海网格中心',
      what: '派遣',
      clock: { state: 'due', remainingMinutes: 29, unitClock: 'working', dueAt: on('10:10') },
    },
    otherClocks: [
      {
        name: '处置时限',
        clock: { state: 'soon', remainingMinutes: 314, unitClock: 'working', dueAt: on('15:55') },
      },
    ],
    strips: [],
    suggestedUnit: {
      id: 'u1',
      name: '环卫中心',
      reasons: [
        '规则 12 第 2 版：市容环境／暴露垃圾，归环卫中心',
        '该点在环卫作业区 E-07 内',
        '近 90 天同类 34/36 件由其办结，退回 1 件',
      ],
    },
    allowed: allowedHere(),
    timeline: [
      { id: '4', at: on('09:36'), text: '刘* 补充照片 2 张', kind: 'photo', key: true, machine: false },
      {
        id: '3',
        at: on('09:02'),
        text: '滨河路社区 升级到街道：需清运车，社区没有',
        kind: 'flow',
        key: false,
        machine: false,
      },
      {
        id: '2',
        at: on('08:55'),
        text: '立案 堆放 >1 m³，时限 6 工作时',
        kind: 'flow',
        key: true,
        machine: false,
      },
      { id: '1', at: on('08:49'), text: '刘* 上报，巡查发现', kind: 'flow', key: false, machine: false },
    ],
    earlier: 0,
    photos: [
      {
        id: 'p1',
        ...photo,
        alt: '示意图：人行道上堆放的垃圾',
        takenAt: on('08:49'),
        url: drawing('rubbish', palette()),
        thumbnail: drawing('rubbish', palette()),
      },
      {
        id: 'p2',
        ...photo,
        alt: '示意图：垃圾近照',
        takenAt: on('09:36'),
        url: drawing('rubbishNear', palette()),
        thumbnail: drawing('rubbishNear', palette()),
      },
    ],
    parts: [],
    duplicates: [],
    linked: [],
    assists: [],
    reporter: { text: '网格员 刘* 138****2207', mayReveal: true },
    files: [],
    told: [],
    similar: [
      {
        id: '990106.1124-0127',
        shortNumber: '1124-0127',
        title: '占道堆物',
        note: '08:20 电话反映',
        metres: 18,
      },
    ],
  };
}

function allowedHere(): IssueDetail['allowed'] {
  return [
    {
      command: 'dispatch',
      label: '派遣',
      does: '交主办单位，起算签收时钟，保存派遣依据',
      allowed: true,
      primary: true,
      fields: [
        {
          name: 'unit',
          kind: 'unit',
          label: '主办单位',
          optional: false,
          options: [
            {
              value: 'u1',
              label: '环卫中心',
              suggested: true,
              reasons: ['规则 12 第 2 版：市容环境／暴露垃圾，归环卫中心', '近 90 天同类 34/36 件由其办结'],
            },
            { value: 'u2', label: '滨河路社区应急队', reasons: ['本社区，无清运车'] },
          ],
        },
        text('note', '派遣意见', true),
      ],
    },
    { command: 'send_down', label: '下派社区', allowed: true, fields: [text('reason', '下派理由')] },
    { command: 'escalate', label: '升级', allowed: true, fields: [text('reason', '升级理由')] },
    {
      command: 'split',
      label: '拆分',
      does: '分给几个单位，各有时限；全部反馈后才核查',
      allowed: true,
      fields: [
        {
          name: 'parts',
          kind: 'parts',
          label: '部分',
          optional: false,
          options: [
            { value: 'u1', label: '环卫中心' },
            { value: 'u3', label: '市政处' },
          ],
        },
      ],
    },
    { command: 'urge', label: '催办', allowed: true, fields: [text('note', '催办意见', true)] },
    {
      command: 'note',
      label: '备注',
      allowed: true,
      fields: [text('note', '内容'), { name: 'files', kind: 'files', label: '附件', optional: true }],
    },
    {
      command: 'withdraw',
      label: '撤回',
      allowed: true,
      destructive: true,
      fields: [text('reason', '撤回原因', true)],
    },
    {
      command: 'merge',
      label: '合并',
      allowed: false,
      fields: [],
      refusal: {
        code: 'master-not-open',
        text: '同点的 1121-0077 已结案，只能并入在办的案',
        instead: { text: '可以关联为历史案', command: 'link' },
      },
    },
  ];
}
