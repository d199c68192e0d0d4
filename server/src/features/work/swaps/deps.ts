import type { DutyDeps } from '../duty/public.ts';

export type SwapDeps = DutyDeps & {
  readonly newId: () => string;
  readonly districts: () => readonly string[];
};
