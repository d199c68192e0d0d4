import type { IssueDetail } from '../src/areas/issues/types.ts';
import { demoPeek, on, palette } from './demoQueue.ts';
import { drawing } from './drawings.ts';

/** The matter of the case page: a burst pipe that went through all three cycles. */
export function demoCase(): IssueDetail {
  const clock = {
    state: 'ok',
    remainingMinutes: 1140,
    unitClock: 'working',
    dueAt: on('17:30', '11-26'),
  } as const;
  const picture = (
    name: 'trenchBefore' | 'trenchAfter',
    alt: string,
    takenAt: string,
    takenBy: string,
    place: string,
  ) => ({
    id: name,
    url: drawing(name, palette()),
    thumbnail: drawing(name, palette()),
    alt,
    takenAt,
    takenBy,
    place,
  });
  // The pipe is with its unit already: nothing is suggested.
  const { suggestedUnit: _none, ...base } = demoPeek();
  return {
    ...base,
    id: '990106.1117-0087',
    number: '海云福海2026第11170087号',
    shortNumber: '1117-0087',
    title: '供水管道破裂',
    className: '突发事件／供水',
    place: '滨河路12号门前',
    step: 4,
    cycle: 'big',
    clock,
    point: { longitude: 119.4793, latitude: 36.1455 },
    boundaryVersion: '2026年第3版',

    lanes: lanes(),
    nextStep: { who: '市政处 王*', what: '反馈结果', clock },
    otherClocks: [],
    strips: strips(),
    allowed: [
      {
        command: 'respond',
        label: '反馈结果',
        does: '停处置时钟，交原网格核查',
        allowed: true,
        primary: true,
        fields: [
          { name: 'result', kind: 'text', label: '处理结果', optional: false },
          { name: 'files', kind: 'files', label: '处理后照片', optional: true },
        ],
      },
      {
        command: 'ask_extension',
        label: '申请延期',
        does: '到期前提出，等本级网格中心审批',
        allowed: true,
        fields: [
          { name: 'more', kind: 'limit', label: '延长', optional: false },
          { name: 'reason', kind: 'text', label: '延期理由', optional: false },
        ],
      },
      {
        command: 'urge',
        label: '催办交警',
        allowed: true,
        fields: [{ name: 'note', kind: 'text', label: '催办意见', optional: true }],
      },
      {
        command: 'ask_suspension',
        label: '申请挂账',
        allowed: true,
        fields: [
          {
            name: 'reason',
            kind: 'choice',
            label: '挂账原因',
            optional: false,
            options: [
              { value: 'a', label: '等停水公告' },
              { value: 'b', label: '等配件' },
            ],
          },
          { name: 'reviewAt', kind: 'date', label: '复核日期', optional: false },
          { name: 'note', kind: 'text', label: '说明', optional: false },
        ],
      },
      {
        command: 'return',
        label: '退回',
        allowed: false,
        fields: [],
        refusal: {
          code: 'too-many-returns',
          text: '已退 2 次，11-18 16:40 由指挥中心裁定归市政处',
          instead: { text: '有新证据可申请复核', command: 'note' },
          who: '值班长 李*',
        },
      },
    ],
    evidence: {
      before: picture(
        'trenchBefore',
        '示意图：前，管沟敞开，路面积水',
        on('09:03', '11-18'),
        '网格员刘* 摄',
        '滨河路12号',
      ),
      after: picture(
        'trenchAfter',
        '示意图：后，路基已回填压实，待铺面层',
        on('09:03'),
        '市政处赵* 摄',
        '路基已回填，待铺面层',
      ),
      metresApart: 12,
    },
    timeline: timeline(),
    earlier: 14,
    parts: [
      { title: '围护', unit: '社区应急队', note: '11-17 17:06 结' },
      { title: '修复', unit: '水务公司', note: '11-17 23:02 结' },
      { title: '路面恢复', unit: '市政处', clock },
    ],
    duplicates: [
      { id: '990106.1117-0091', shortNumber: '1117-0091', title: '道路积水', note: '电话反映 11-17 16:41' },
      { id: '990106.1118-0012', shortNumber: '1118-0012', title: '停水咨询', note: '电话反映 11-18 07:15' },
    ],
    assists: [{ unit: '交警大队', note: '占道时段', state: '11-18 16:55 签收' }],
    component: { name: '供水管 DN200，0117 段', owner: '水务公司' },
    files: [
      { id: 'f1', name: '路基含水率检测单.pdf', url: '#f1', note: '1.2 MB，已扫描' },
      { id: 'f2', name: '停水公告.jpg', url: '#f2', note: '640 KB，已扫描' },
      { id: 'f3', name: '占道审批单.pdf', url: '#f3', note: '310 KB，已扫描' },
    ],
    told: ['刘*', '孙*', '郑*', '水务公司'],
  };
}

function lanes(): IssueDetail['lanes'] {
  const done = 'done' as const;
  return [
    {
      cycle: 'micro',
      place: '滨河路社区',
      nodes: [
        { step: 1, state: done, note: '11-17 16:20 刘*' },
        { step: 2, state: done, note: '16:24 未围护' },
        { step: 3, state: done, note: '16:26 社区应急队' },
        { step: 4, state: done, note: '17:05 已围护' },
        { step: 6, state: done, note: '17:06 刘* 一致' },
      ],
      left: { how: 'escalated', at: '11-17 17:08', why: '社区没有抢修队伍' },
    },
    {
      cycle: 'small',
      place: '福海街道',
      nodes: [
        { step: 3, state: done, note: '11-17 17:15 李*' },
        { step: 4, state: done, note: '水务公司' },
        { step: 5, state: done, note: '22:40 已修复' },
        { step: 6, state: done, note: '23:02 刘* 一致' },
      ],
      left: { how: 'escalated', at: '11-18 08:40', why: '路面归市政处' },
    },
    {
      cycle: 'big',
      place: '东湾区指挥中心',
      nodes: [
        { step: 3, state: done, note: '11-18 09:05，已裁定' },
        { step: 4, state: 'now', note: '市政处 王*；协办 交警' },
        { step: 5, state: 'todo', note: '市政处' },
        { step: 6, state: 'todo', note: '回原网格 刘*' },
        { step: 7, state: 'todo', note: '报案人、指挥中心' },
      ],
    },
  ];
}

function strips(): IssueDetail['strips'] {
  const urgent = { unitClock: 'urgent', dayMinutes: 1440, days: [], breaks: [], sum: [] } as const;
  return [
    {
      condition: '条件3 路面未恢复',
      limit: '时限 5 工作日，正在计时',
      state: 'running',
      unitClock: 'working',
      dayMinutes: 480,
      segments: [
        { kind: 'used', minutes: 690 },
        { kind: 'paused', minutes: 480, note: '挂账：等断水公告' },
        { kind: 'used', minutes: 1050 },
        { kind: 'left', minutes: 660 },
        { kind: 'extended', minutes: 480, note: '批：李*' },
      ],
      days: ['11-18', '11-19', '11-20', '11-23', '11-24', '11-25', '11-26'].map((day, at) => ({
        day: `2026-${day}`,
        atMinute: at * 480,
      })),
      breaks: [1440],
      nowMinute: 2220,
      nowTime: '14:30',
      sum: [
        '起 11-18 08:30',
        '＋ 5 工作日（40 工作时）',
        '＋ 停 8时，11-19 13:00 至 11-20 12:00',
        '＋ 延 8时，李* 11-23 16:50 批',
        '＝ 11-26 17:30',
      ],
      sumNote: '窗口 08:30–12:00、13:00–17:30，周末不计，2026年日历第4版',
    },
    {
      ...urgent,
      condition: '条件1 未围护',
      limit: '3 紧急工作时',
      state: 'met',
      segments: [
        { kind: 'used', minutes: 41 },
        { kind: 'left', minutes: 139 },
      ],
    },
    {
      ...urgent,
      condition: '条件2 已围护未修复',
      limit: '8 紧急工作时',
      state: 'met',
      segments: [
        { kind: 'used', minutes: 335 },
        { kind: 'left', minutes: 145 },
      ],
    },
  ];
}

function timeline(): IssueDetail['timeline'] {
  const entries: readonly (readonly [string, string, string, string, boolean, boolean])[] = [
    ['11-24', '09:03', '赵* 上传现场照片 2 张', '', false, false],
    ['11-23', '16:50', '李* 批准延期 8 工作时', '雨后路基含水率未达标，附检测单', true, false],
    ['11-23', '16:10', '王* 申请延期，距到期 1天1时', '', false, false],
    ['11-20', '12:00', '恢复计时，已停 8时', '', true, true],
    ['11-19', '13:00', '挂账：等断水公告，复核日 11-20', '批 李*', true, false],
    ['11-18', '16:55', '交警大队 签收协办', '', false, false],
    [
      '11-18',
      '16:40',
      '指挥中心裁定：市政处主办，不再退回',
      '依据道路养护移交清单第 88 项；已写入派遣规则',
      true,
      false,
    ],
    ['11-18', '15:30', '市政处 第 2 次退回：权属不清', '第 1 次 10:20：不属本单位', false, false],
    ['11-18', '09:05', '派遣 市政处主办、交警大队协办', '规则 17 第 3 版', true, false],
  ];
  return entries.map(([day, time, text, detail, key, machine], at) => ({
    id: `${at}`,
    at: on(time, day),
    text,
    key,
    machine,
    kind: at % 4 === 0 ? 'photo' : 'flow',
    ...(detail === '' ? {} : { detail }),
  }));
}
