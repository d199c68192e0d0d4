import type { RosterDeps } from '../roster/public.ts';
import type { SwapDeps } from '../swaps/public.ts';
import type { Beats } from './beats.ts';

export type OwnDutyDeps = RosterDeps & SwapDeps & { readonly heart: Beats; readonly publicUrl: string };
