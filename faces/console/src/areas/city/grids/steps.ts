import type { PlanStep } from './PlanStepDialog.tsx';
import type { Plan } from './queries.ts';

type Level = 'community' | 'street' | 'district' | 'city';

/** The way of a plan, as `decidePlan` of the domain has it: which office does what in which state. */
const ways: Readonly<Record<PlanStep, { from: readonly Plan['state'][]; by: Level; right: string }>> = {
  submit: { from: ['draft'], by: 'street', right: 'area.draw' },
  withdraw: { from: ['draft', 'submitted'], by: 'street', right: 'area.draw' },
  agree: { from: ['submitted'], by: 'community', right: 'area.agree' },
  object: { from: ['submitted'], by: 'community', right: 'area.agree' },
  review: { from: ['submitted'], by: 'district', right: 'area.review' },
  return: { from: ['submitted', 'reviewed'], by: 'district', right: 'area.review' },
  decline: { from: ['submitted', 'reviewed'], by: 'city', right: 'area.file' },
  file: { from: ['reviewed'], by: 'city', right: 'area.file' },
};

const order: readonly PlanStep[] = [
  'submit',
  'agree',
  'review',
  'file',
  'return',
  'decline',
  'object',
  'withdraw',
];

const levels: Readonly<Record<number, Level>> = { 0: 'city', 6: 'district', 9: 'street', 12: 'community' };
type Asked = Pick<Plan, 'state' | 'needs' | 'agreed'>;

/** The steps an office may take with a plan as it stands; `area` is '' for the whole city. */
export function stepsFor(plan: Asked, rights: readonly string[], area: string): readonly PlanStep[] {
  return order.filter((step) => {
    const { from, by, right } = ways[step];
    const may = from.includes(plan.state) && by === levels[area.length] && rights.includes(right);
    return may && isDue(step, plan, area);
  });
}

/** Communities that are asked say it once, and before the district can agree all have to. */
function isDue(step: PlanStep, { needs, agreed }: Asked, area: string): boolean {
  if (step === 'agree') return needs.includes(area) && !agreed.includes(area);
  if (step === 'object') return needs.includes(area);
  return step !== 'review' || waitingFor({ needs, agreed }).length === 0;
}

/** Communities whose consent is missing. */
export function waitingFor({ needs, agreed }: Pick<Plan, 'needs' | 'agreed'>): readonly string[] {
  return needs.filter((code) => !agreed.includes(code));
}
