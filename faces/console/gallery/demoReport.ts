import type { PlaceCandidate, ReportAdvice } from '../src/areas/issues/types.ts';
import { issueRows, on, palette } from './demoQueue.ts';
import { drawing } from './drawings.ts';

const point = { gridCode: '990106012015003', longitude: 119.4793, latitude: 36.1447 };
export const demoPlaces: readonly PlaceCandidate[] = [
  { id: 'p1', kind: '出入口', name: '海云里小区东门', gridName: '海云里03', ...point },
  { id: 'p2', kind: '站点', name: '海云里东门公交站', gridName: '海云里05', ...point },
  { id: 'p3', kind: '部件', name: '雨水井盖 0117，海云里东门外 8 m', gridName: '海云里03', ...point },
  { id: 'p4', kind: '门牌', name: '海云里12号，东门南侧 40 m', gridName: '海云里03', ...point },
];

export function demoAdvice(): ReportAdvice {
  const row = issueRows[0];
  if (row === undefined) throw new Error('no demonstration rows');
  const clock = (state: 'ok' | 'soon' | 'due' | 'over', minutes: number) =>
    ({ state, remainingMinutes: minutes, unitClock: 'working', dueAt: null }) as const;
  const like = (number: string, title: string, holder: string, next: string) => ({
    ...row,
    id: `990106.${number}`,
    shortNumber: number,
    title,
    holder: { name: holder },
    next: { command: 'x', label: next, who: holder },
  });
  const none = { reasons: [], conditions: [], suggested: false };
  return {
    classes: [
      {
        code: '1',
        name: '部件／公用设施／雨水井盖',
        suggested: true,
        reasons: [
          '描述里有「雨水井盖」「翘起」',
          '地点 8 m 内有部件 雨水井盖 0117，养护 市政处',
          '近 90 天相同描述 41/44 件归此类',
        ],
        conditions: [
          { name: '未围护', limit: '3 紧急工作时内围护' },
          { name: '已围护', limit: '1 工作日内修复' },
        ],
      },
      { code: '2', name: '部件／公用设施／污水井盖', ...none },
      { code: '3', name: '事件／市容环境／道路破损', ...none },
    ],
    duplicates: [
      {
        ...like('1124-0103', '雨水井盖松动', '市政处', '反馈'),
        clock: clock('soon', 110),
        metres: 6,
        from: '电话反映 08:31',
        reason: '同一部件 0117；描述都有「响声」',
        thumbnail: drawing('lid', palette()),
      },
      {
        ...like('1123-0092', '道路破损', '海云物业', '反馈'),
        clock: clock('ok', 660),
        metres: 21,
        from: '巡查 昨天 15:20',
        reason: '同一路段；类别不同',
        thumbnail: drawing('hole', palette()),
      },
      {
        ...like('1119-0037', '雨水箅子堵塞', '市政处', '复核'),
        clock: {
          state: 'paused',
          remainingMinutes: null,
          unitClock: 'working',
          dueAt: null,
          pausedUntil: '2026-11-30',
        },
        metres: 38,
        from: '巡查 11-19',
        reason: '相邻部件 0118',
        thumbnail: drawing('grate', palette()),
      },
    ],
    within: { metres: 50, days: 30 },
    nearby: [
      { ...like('1123-0124', '井盖缺损', '市政处', '反馈'), clock: clock('over', -213) },
      { ...like('1124-0101', '占用消防通道', '刘*', '核查'), clock: clock('due', 40) },
      { ...like('1123-0080', '楼道堆物', '海云物业', '反馈'), clock: clock('ok', 720) },
      { ...like('1120-0052', '路灯不亮', '路灯所', '反馈'), clock: clock('ok', 1440) },
    ],
    nearbyCount: 7,
    next: { who: '刘* 到现场核实', dueAt: on('12:00') },
    maySettle: true,
  };
}
