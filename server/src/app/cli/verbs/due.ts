import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { type DueQuestion, dueOf, type Interval } from '@gridgov/domain/calendar/due.ts';
import { isLimitUnit } from '@gridgov/domain/calendar/limits.ts';
import { momentText, parseMoment } from '@gridgov/domain/calendar/zone.ts';
import { shippedCalendar } from '../shipped.ts';
import { type Call, type Outcome, UsageError, type Verb } from '../verb.ts';

export const due: Verb = {
  name: 'due',
  options: {
    from: {
      value: 'TIME',
      required: true,
      says: '起算时间，如 2026-09-29T08:00:00+08:00；不写时区按北京时间',
    },
    limit: { value: 'N', required: true, says: '时限数' },
    unit: { value: 'UNIT', required: true, says: 'urgent_hour | working_hour | workday | urgent_workday' },
    pause: { value: 'A/B', many: true, says: '停表的一段时间；还没有恢复的写 A/' },
    extend: { value: 'N', says: '延期数，单位与时限相同' },
  },
  notes: ['按随程序提供的节假日历，管理时段 08:00–12:00、14:00–18:00，时区 Asia/Shanghai。'],
  run: async (call) => answer(call, shippedCalendar(call.config().root)),
};

type Moments = { due: string | null; marks: Record<'50' | '75' | '100', string | null> };

/** The answer as the verb gives it. @throws UsageError where the question cannot be understood */
export function answer(call: Pick<Call, 'value' | 'values' | 'notice'>, calendar: CompiledCalendar): Outcome {
  const found = dueOf(questionOf(call), calendar);
  const text = (at: number | null) => (at === null ? null : momentText(at));
  const { '50': half, '75': most, '100': all } = found.marks;
  const json: Moments = {
    due: text(found.due),
    marks: { '50': text(half), '75': text(most), '100': text(all) },
  };
  if (found.estimated) {
    call.notice('提示：用到了尚无放假通知的年份，按周一至周五推算，以后可能变化。');
  }
  const summary = [
    `到期：${json.due ?? '停表未恢复，暂无到期时间'}`,
    ...Object.entries(json.marks).map(([mark, at]) => `${mark}%：${at ?? '停表未恢复'}`),
  ].join('\n');
  return { json, summary };
}

function questionOf(call: Pick<Call, 'value' | 'values'>): DueQuestion {
  const unit = call.value('unit') ?? '';
  if (!isLimitUnit(unit)) {
    throw new UsageError(`--unit ${unit}：应为 urgent_hour、working_hour、workday 或 urgent_workday`);
  }
  return {
    from: moment(call.value('from') ?? '', '--from'),
    limit: amount(call.value('limit') ?? '', '--limit'),
    unit,
    pauses: call.values('pause').map(pauseOf),
    extend: amount(call.value('extend') ?? '0', '--extend'),
  };
}

function amount(text: string, option: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= 0 && value < 100_000) return value;
  throw new UsageError(`${option} ${text}：应为 0 到 100000 之间的数`);
}

function moment(text: string, option: string): number {
  const at = parseMoment(text);
  if (at !== null) return at;
  throw new UsageError(`${option} ${text}：应为 2026-09-29T08:00:00+08:00 这样的时间`);
}

function pauseOf(text: string): Interval {
  const [from = '', to, ...rest] = text.split('/');
  if (to === undefined || rest.length > 0) throw new UsageError(`--pause ${text}：应写成 开始/结束`);
  const pause = { from: moment(from, '--pause'), to: to === '' ? null : moment(to, '--pause') };
  if (pause.to !== null && pause.to < pause.from) throw new UsageError(`--pause ${text}：结束早于开始`);
  return pause;
}
