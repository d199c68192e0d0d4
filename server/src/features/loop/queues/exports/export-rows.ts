import { minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import { CHANNELS } from '@gridgov/domain/loop/issues/state.ts';
import { CYCLES, STAGES, STEPS } from '@gridgov/domain/loop/issues/steps.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { maskNumbersIn } from '../../../../platform/crypto/masks.ts';
import type { OutCell, OutRow } from '../../../../platform/tables/write-table.ts';
import type { IssueRow } from '../queries.ts';
import { type Line, lineOf, type RowContext } from '../row.ts';

type Cell = (row: IssueRow, line: Line, language: Language) => OutCell;

const moment = (at: number | null) => (at === null ? null : minuteTextAt(at));
const yes = (value: boolean | null, language: Language) =>
  value === null ? null : language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';

/** Columns of an exported list, in order. What people typed has numbers of telephones and cards masked. */
const COLUMNS: readonly { readonly zh: string; readonly en: string; readonly cell: Cell }[] = [
  { zh: '案号', en: 'Number', cell: ({ number }) => number },
  { zh: '事项', en: 'Matter', cell: (_, { title }) => maskNumbersIn(title) },
  { zh: '类别', en: 'Class', cell: (_, { className }) => className },
  { zh: '来源', en: 'Channel', cell: ({ state }, _, language) => CHANNELS[state.channel][language] },
  { zh: '地点', en: 'Place', cell: (_, { place }) => maskNumbersIn(place) },
  { zh: '网格', en: 'Grid', cell: (_, { gridName }) => gridName },
  { zh: '网格编码', en: 'Grid code', cell: ({ state }) => state.place.grid },
  { zh: '步骤', en: 'Step', cell: (_, { step }, language) => STEPS[step as keyof typeof STEPS][language] },
  { zh: '状态', en: 'State', cell: ({ state }, _, language) => STAGES[state.stage][language] },
  { zh: '循环', en: 'Cycle', cell: ({ state }, _, language) => CYCLES[state.cycle][language] },
  { zh: '责任方', en: 'Held by', cell: (_, { holder }) => holder.name },
  { zh: '主办单位', en: 'Lead unit', cell: (_, { lead }) => lead?.name },
  { zh: '下一步', en: 'Next step', cell: (_, { next }) => next.label },
  { zh: '上报时间', en: 'Reported', cell: (row) => moment(row.reported_at) },
  { zh: '到期时间', en: 'Due', cell: (row) => moment(row.due_at) },
  { zh: '结案时间', en: 'Closed', cell: ({ state }) => moment(state.closedAt) },
  { zh: '按期', en: 'In time', cell: (row, _, language) => yes(row.in_time, language) },
  { zh: '退回', en: 'Returns', cell: (_, { counters }) => counters.returns },
  { zh: '返工', en: 'Reworks', cell: (_, { counters }) => counters.reworks },
  { zh: '催办', en: 'Urges', cell: (_, { counters }) => counters.urges },
  { zh: '同案', en: 'Duplicates', cell: (_, { counters }) => counters.duplicates },
  { zh: '督办', en: 'Supervised', cell: (_, { counters }, language) => yes(counters.supervised, language) },
];

export function exportHeaders(language: Language): string[] {
  return COLUMNS.map((column) => column[language]);
}

export function exportRow(row: IssueRow, context: RowContext): OutRow {
  const line = lineOf(row, context);
  return COLUMNS.map(({ cell }) => cell(row, line, context.language));
}
