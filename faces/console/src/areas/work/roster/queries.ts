import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Now = Reply<'/duty/now', 'get'>['levels'][number];
export type Seat = Reply<'/duty/seats', 'get'>['items'][number];
export type Plan = Reply<'/duty/plan', 'get'>;
export type Slot = Plan['slots'][number];
export type Shift = Plan['shifts'][number];
export type Person = Reply<'/duty/people', 'get'>[number];

export const useNow = () => useRead<Reply<'/duty/now', 'get'>>('/duty/now');
export const useSeats = () => useRead<Reply<'/duty/seats', 'get'>>('/duty/seats');
export const usePlan = (seat: string, month: string) =>
  useRead<Plan>('/duty/plan', { query: { seat, month }, enabled: seat !== '', keep: true });
export const usePeople = (seat: string, name: string, enabled = true) =>
  useRead<readonly Person[]>('/duty/people', { query: { seat, name }, enabled, keep: true });
