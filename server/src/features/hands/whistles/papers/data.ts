/** What the paper of a whistle prints: what is asked, who was called, and what each answered. No names of people. */
import { minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Department, State } from '@gridgov/domain/hands/whistles/events.ts';
import { LANES, STAGES } from '@gridgov/domain/hands/whistles/tables.ts';
import type { TradePaper } from '../../../../platform/workflow/paper-routes.ts';

/** From the signature on: before it the departments owe nothing, and the street stands for nothing. */
export const sheetOf: TradePaper['prints'] = (given, { inForce, nameOf }) => {
  const state = given as State;
  if (state.signedAt === null) return null;
  const unitOf = (id: string) => inForce.unit?.(id)?.name ?? id;
  const kind = inForce.codes('whistle_kind').find(({ code }) => code === state.kind)?.zh ?? state.kind;
  const className = state.classCode === null ? '' : (inForce.classOf?.(state.classCode)?.name ?? '');
  return {
    issuer: nameOf(state.street),
    to: state.lanes.department.map(({ unit }) => unitOf(unit)).join('、'),
    kind,
    rows: [
      { label: '哨号', text: state.number },
      { label: '地点', text: state.place.text },
      { label: '类别', text: className },
      { label: '来自案件', text: state.matter ?? '' },
      { label: '请部门做', text: state.asks },
      { label: '街道已做', text: state.tried },
      { label: '牵头部门', text: unitOf(state.lead) },
      { label: '签发', text: minuteTextAt(state.signedAt) },
      { label: '现在', text: STAGES[state.stage].zh },
    ].filter(({ text }) => text !== ''),
    departments: state.lanes.department.map((one) => ({
      unit: unitOf(one.unit),
      report: momentOf(one.reportedAt),
      come: momentOf(one.cameAt),
      answer: answerOf(one),
      score: one.score === null ? '' : Object.values(one.score).join('/'),
    })),
    tasks: state.lanes.task.map(({ title, unit, stage, words }) => ({
      title,
      unit: unitOf(unit),
      stage: LANES.task.stages[stage].zh,
      words: words ?? '',
    })),
  };
};

const momentOf = (at: number | null) => (at === null ? '—' : minuteTextAt(at).slice('2026-'.length));

function answerOf({ stage, objection, ruled, result }: Department): string {
  const said = LANES.department.stages[stage].zh;
  if (result !== null) return result;
  if (objection === null) return said;
  const decided = ruled?.reason === undefined ? '' : `；裁定：${ruled.reason}`;
  return `${said}。异议：${objection.words}（${objection.article}）${decided}`;
}
