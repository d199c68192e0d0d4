/** What the papers of an admission print: what is applied for, who said what, and what was decided. No names of people. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { LISTS, type State } from '@gridgov/domain/work/admission/events.ts';
import { groundsOf } from '@gridgov/domain/work/admission/grounds.ts';
import { STAGES } from '@gridgov/domain/work/admission/tables.ts';
import type { TradePaper } from '../../../../platform/workflow/paper-routes.ts';

type Prints = TradePaper['prints'];
type Around = Parameters<Prints>[1];

/** From the submission on; a draft is nobody's word yet. */
export const applicationOf: Prints = (given, around) => {
  const state = given as State;
  if (state.stage === 'draft') return null;
  const { inForce, nameOf } = around;
  return {
    issuer: inForce.unit?.(state.unit)?.name ?? state.unit,
    to: `${nameOf(state.district)}网格中心`,
    says: '下列事项申请列入网格事项职责清单，权随责走、费随事转，请审核。',
    ...contentOf(state, around),
  };
};

/** Once it was decided, with the reason where it was refused. */
export const decisionOf: Prints = (given, around) => {
  const state = given as State;
  const decided = decisionIn(state, around);
  if (decided === null) return null;
  const { inForce, nameOf } = around;
  return {
    issuer: `${nameOf(state.district)}网格中心`,
    to: inForce.unit?.(state.unit)?.name ?? state.unit,
    says: `申请收悉。经审核，${decided}。`,
    ...contentOf(state, around),
  };
};

function decisionIn({ stage, approvedAt, temporary }: State, { record }: Around): string | null {
  if (stage === 'refused') {
    const event = record.findLast((one) => REFUSING.has(one.event.name))?.event;
    const { reason, words = '' } = (event?.body ?? {}) as {
      readonly reason?: string;
      readonly words?: string;
    };
    return `不予准入。理由：${reason ?? words}`;
  }
  if (approvedAt === null) return null;
  const then = temporary ? '作为临时急项施行，到期自动退出' : '按规定公示，异议逐条答复后公布结果';
  return `${dayTextAt(approvedAt)}批准下列事项准入，${then}`;
}
const REFUSING: ReadonlySet<string> = new Set(['refused', 'concluded']);

function contentOf(state: State, { inForce, seatName, nameOf }: Around) {
  const { streets, number, title, list, ground, work, hours, cost, budget, from, until, why, stage } = state;
  const verdicts = inForce.codes('opinion');
  const findings = inForce.codes('ground_finding');
  const hasFindings = state.lanes.basis.some(({ stage: at }) => at !== 'released');
  return {
    rows: [
      { label: '编号', text: number },
      { label: '事项', text: title },
      { label: '清单', text: LISTS[list] },
      { label: '依据', text: ground },
      { label: '网格员做什么', text: work },
      { label: '施行范围', text: streets.length === 0 ? '全区' : streets.map(nameOf).join('、') },
      { label: '临时急项', text: why ?? '' },
      { label: '工时', text: `每格每月 ${hours} 小时` },
      { label: '经费', text: `每格每月 ${cost} 元，共带来 ${budget} 元` },
      { label: '期限', text: `${dayTextAt(from)} 至 ${dayTextAt(until)}` },
      { label: '现在', text: STAGES[stage].zh },
    ].filter(({ text }) => text !== ''),
    grounds: hasFindings ? groundsOf(state).map((one) => groundSaid(one, findings)) : [],
    needs: [...state.needs],
    opinions: state.lanes.opinion
      .filter((one) => one.stage !== 'released')
      .map(({ seat, verdict, words, stage: at }) => ({
        who: seatName(seat ?? '') ?? seat ?? '',
        verdict:
          verdict === null
            ? at === 'silent'
              ? '未答'
              : '待答'
            : (verdicts.find(({ code }) => code === verdict)?.zh ?? verdict),
        words: words ?? '',
      })),
  };
}

/** A ground with what was found of it, or that nobody examined it. */
function groundSaid(
  { text, finding, reason }: ReturnType<typeof groundsOf>[number],
  findings: readonly { readonly code: string; readonly zh: string }[],
) {
  const found = findings.find(({ code }) => code === finding)?.zh ?? finding;
  return { text, finding: found ?? '未核对', reason: reason ?? '' };
}
