import { asIs, Refusal, say } from '../../refusal.ts';
import type { AreaLevel } from './codes.ts';
import { CODE_DIGITS, contains, levelOf } from './codes.ts';
import {
  AGREED,
  consentOf,
  dayAfter,
  FIRST_DAY,
  notAsked,
  officeOf,
  PAPER,
  PLAN_STATES,
  stepsOf,
  WHY_BACK,
} from './words.ts';

/**
 * The way of a grid plan: the street draws, communities that give or get ground agree, the district reviews, the city files 备案, and from its day the
 * new grids hold. Nobody else may draw grids in the community (多网合一).
 */
export type PlanState = 'draft' | 'submitted' | 'reviewed' | 'filed' | 'withdrawn';

export interface GridPlan {
  readonly id: string;
  readonly street: string;
  readonly state: PlanState;
  readonly version: number;
  /** First day the grids hold; set when the city files the plan. */
  readonly inForceFrom: string | null;
  /** Communities that give or get ground as it was handed in: each has to agree before the district reviews. */
  readonly needs: readonly string[];
  /** Those of them that agreed. */
  readonly agreed: readonly string[];
}

export type PlanCommand =
  /** `needs`: the communities between which ground moves. */
  | { readonly do: 'submit'; readonly needs?: readonly string[] }
  /** A community agrees to the new line. Written down by the street, `note` names the paper it agreed on. */
  | { readonly do: 'agree'; readonly community: string; readonly note: string }
  | { readonly do: 'withdraw' }
  | { readonly do: 'review' }
  /** Sends the plan back to the street with what has to be changed. */
  | { readonly do: 'return'; readonly reason: string }
  | { readonly do: 'file'; readonly inForceFrom: string };

/** The office that acts: its area, whose level is the level it acts on. */
export interface PlanActor {
  readonly area: string;
}

interface Step {
  readonly from: readonly PlanState[];
  readonly to: PlanState;
  readonly by: AreaLevel;
  readonly zh: string;
  readonly en: string;
}

const STEPS: Readonly<Record<PlanCommand['do'], Step>> = {
  submit: { from: ['draft'], to: 'submitted', by: 'street', zh: '提交', en: 'hand in' },
  withdraw: { from: ['draft', 'submitted'], to: 'withdrawn', by: 'street', zh: '撤回', en: 'withdraw' },
  agree: { from: ['submitted'], to: 'submitted', by: 'community', zh: '同意', en: 'agree' },
  review: { from: ['submitted'], to: 'reviewed', by: 'district', zh: '审核', en: 'review' },
  return: { from: ['submitted', 'reviewed'], to: 'draft', by: 'district', zh: '退回', en: 'send back' },
  file: { from: ['reviewed'], to: 'filed', by: 'city', zh: '备案', en: 'file' },
};

/**
 * The plan after the command.
 *
 * @param today the city's calendar day; a plan comes into force tomorrow at the earliest, so that no matter
 *   of today changes its grid under the hands of those who work on it.
 * @throws Refusal where the state, the office or the day does not allow it
 */
export function decidePlan(plan: GridPlan, command: PlanCommand, actor: PlanActor, today: string): GridPlan {
  const step = STEPS[command.do];
  if (!step.from.includes(plan.state)) {
    throw new Refusal('wrong-stage', {
      stage: PLAN_STATES[plan.state],
      command: say(step.zh, step.en),
      possible: stepsOf(Object.values(STEPS).filter(({ from }) => from.includes(plan.state))),
    });
  }
  const level = levelOf(actor.area);
  if (level !== step.by && !mayStandIn(plan, command, actor)) {
    throw new Refusal('not-yours', { command: say(step.zh, step.en), who: officeOf(step.by) });
  }
  if (!contains(actor.area, plan.street) && !plan.needs.includes(actor.area))
    throw new Refusal('outside-area');
  if (command.do === 'return' && command.reason.trim() === '') {
    throw new Refusal('field-missing', { field: WHY_BACK });
  }
  if (command.do === 'review') refuseWithoutConsent(plan);
  const inForceFrom = command.do === 'file' ? fileDay(command.inForceFrom, today) : plan.inForceFrom;
  return {
    ...plan,
    state: step.to,
    version: plan.version + 1,
    inForceFrom,
    ...consents(plan, command, actor),
  };
}

/** Besides the office whose step it is: the city, and a community that is asked, send back; the street writes consent down. */
function mayStandIn(plan: GridPlan, command: PlanCommand, actor: PlanActor): boolean {
  const level = levelOf(actor.area);
  if (command.do === 'agree') return level === 'street';
  if (command.do !== 'return') return false;
  return level === 'city' || (plan.state === 'submitted' && plan.needs.includes(actor.area));
}

/** Who has to agree and who did: asked anew with every handing in, for the lines may be others. */
function consents(
  plan: GridPlan,
  command: PlanCommand,
  actor: PlanActor,
): Pick<GridPlan, 'needs' | 'agreed'> {
  const { needs, agreed } = plan;
  switch (command.do) {
    case 'submit':
      return { needs: [...(command.needs ?? [])].sort(), agreed: [] };
    case 'return':
      return { needs: [], agreed: [] };
    case 'agree':
      return { needs, agreed: [...agreed, agreeing(plan, command, actor)].sort() };
    case 'withdraw':
    case 'review':
    case 'file':
      return { needs, agreed };
  }
}

function agreeing(
  { needs, agreed }: GridPlan,
  { community, note }: { readonly community: string; readonly note: string },
  actor: PlanActor,
): string {
  const own = levelOf(actor.area) === 'community';
  if (own && actor.area !== community) throw new Refusal('outside-area');
  if (!needs.includes(community)) throw new Refusal('field-wrong', notAsked(community, needs));
  if (agreed.includes(community)) throw new Refusal('unchanged', { what: AGREED });
  if (!own && note.trim() === '') throw new Refusal('field-missing', { field: PAPER });
  return community;
}

function refuseWithoutConsent({ needs, agreed }: GridPlan): void {
  const missing = needs.filter((community) => !agreed.includes(community));
  if (missing.length > 0) throw new Refusal('field-missing', { field: consentOf(missing) });
}

function fileDay(day: string, today: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && day > today) return day;
  throw new Refusal('field-wrong', { field: FIRST_DAY, problem: asIs(day), right: dayAfter(today) });
}

/** Whether a grid of that code may be in the street's plan: inside the street, in a community. */
export function belongsToPlan(street: string, grid: string): boolean {
  return grid.length === CODE_DIGITS.grid && contains(street, grid);
}
