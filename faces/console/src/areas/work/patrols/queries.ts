import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Board = Reply<'/patrols/board', 'get'>;
export type Count = Board['lines'][number]['today'];
export type Plan = Reply<'/patrol-plans', 'get'>['items'][number];
export type DutyItem = Reply<'/duty-items', 'get'>['items'][number];

export const useBoard = (area: string | undefined) =>
  useRead<Board>('/patrols/board', { query: { area }, keep: true });
export const usePlans = () => useRead<Reply<'/patrol-plans', 'get'>>('/patrol-plans');
/** Items under which grid workers may be given work today. */
export function useItems(district: string | undefined): readonly DutyItem[] {
  const list = useRead<Reply<'/duty-items', 'get'>>('/duty-items', { query: { district } });
  return (list.data?.items ?? []).filter((one) => one.standing === 'inForce' && one.list !== 'negative');
}
