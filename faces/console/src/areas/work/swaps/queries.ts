import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Own = Reply<'/me/duties', 'get'>;
export type Duty = Own['duties'][number];
export type Swap = Reply<'/duty/swaps', 'get'>['items'][number];
export type Absence = Reply<'/duty/absences', 'get'>['items'][number];
type Plan = Reply<'/duty/plan', 'get'>;
type Person = Reply<'/duty/people', 'get'>[number];

export const useOwn = () => useRead<Own>('/me/duties');
export const useSwaps = () => useRead<Reply<'/duty/swaps', 'get'>>('/duty/swaps');
export const useAbsences = () => useRead<Reply<'/duty/absences', 'get'>>('/duty/absences');
export const usePlan = (seat: string, month: string) =>
  useRead<Plan>('/duty/plan', { query: { seat, month } });
export const useColleagues = (seat: string, name: string) =>
  useRead<readonly Person[]>('/duty/people', {
    query: { seat, name },
    enabled: name.trim() !== '',
    keep: true,
  });
