import type { PlanStep } from './PlanStepDialog.tsx';
import type { Plan } from './queries.ts';

type Level = 'street' | 'district' | 'city';

/** The way of a plan, as `decidePlan` of the domain has it: which office does what in which state. */
const ways: Readonly<Record<PlanStep, { from: readonly Plan['state'][]; by: Level; right: string }>> = {
  submit: { from: ['draft'], by: 'street', right: 'area.draw' },
  withdraw: { from: ['draft', 'submitted'], by: 'street', right: 'area.draw' },
  review: { from: ['submitted'], by: 'district', right: 'area.review' },
  return: { from: ['submitted', 'reviewed'], by: 'district', right: 'area.review' },
  decline: { from: ['submitted', 'reviewed'], by: 'city', right: 'area.file' },
  file: { from: ['reviewed'], by: 'city', right: 'area.file' },
};

const order: readonly PlanStep[] = ['submit', 'review', 'file', 'return', 'decline', 'withdraw'];

/** The steps an office may take with a plan in this state; `area` is '' for the whole city. */
export function stepsFor(state: Plan['state'], rights: readonly string[], area: string): readonly PlanStep[] {
  const level = area === '' ? 'city' : area.length === 9 ? 'street' : area.length === 6 ? 'district' : null;
  return order.filter((step) => {
    const { from, by, right } = ways[step];
    return from.includes(state) && by === level && rights.includes(right);
  });
}
