/**
 * Stand-ins 代管: somebody of the street looks after a grid without a full-time worker, for some days. What they hold
 * there is a post of the roster, so that tasks, patrols and boards follow it; the grid stays vacant.
 */
import { checkDeputation } from '../../city/people/deputies.ts';
import type { PostKind } from '../../city/people/post-kinds.ts';
import { Refusal, say, sayField } from '../../refusal.ts';

/** Who may stand in: they walk grids already. */
export const STAND_INS = ['grid_worker', 'grid_leader'] as const satisfies PostKind[];

export type Wish = {
  readonly grid: string;
  readonly personId: string;
  /** First and last day, 'YYYY-MM-DD', both included. */
  readonly from: string;
  readonly to: string;
};

/** What roster and areas say of it. */
export type Looked = {
  readonly isGrid: boolean;
  /** The person holds such a post in the street of the grid on the first day. */
  readonly mayStandIn: boolean;
  /** The grid has a full-time worker, or a stand-in, on one of the days. */
  readonly isServed: boolean;
};

/** @throws Refusal where nobody can stand in like that; how long at most is the rule of deputies */
export function checkStandIn({ grid, personId, from, to }: Wish, looked: Looked, today: string): void {
  // Of a vacant post: nobody holds it.
  checkDeputation({ kind: 'grid_worker', personId: '', deputyId: personId, from, to }, today);
  if (!looked.isGrid) throw new Refusal('not-found', { what: say(`网格 ${grid}`, `The grid ${grid}`) });
  if (!looked.mayStandIn) throw new Refusal('not-found', { what: say('代管人', 'The stand-in') });
  if (looked.isServed)
    throw new Refusal('field-wrong', {
      field: sayField('grid', '网格', 'Grid'),
      problem: say('这些天已经有专职网格员或代管人', 'it has a full-time worker or a stand-in on these days'),
      right: say('缺专职的网格；本人请假的用代理', 'a vacant grid; who is away names a deputy'),
    });
}
