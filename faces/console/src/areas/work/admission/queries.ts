import type { State } from '@gridgov/domain/work/admission/events.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { MatterView } from '../../../matter/types.ts';

export type DutyList = Reply<'/duty-items', 'get'>;
export type DutyItem = DutyList['items'][number];
export type PostedItem = DutyList['posted'][number];

/** The duty list of a district; of the reader’s own where none is named. */
export function useDutyList(district: string | undefined) {
  return useQuery({
    queryKey: ['live', 'trades', 'admissions', 'duty-list', district],
    queryFn: ({ signal }) => read<DutyList>('/duty-items', { query: { district }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Whoever sees an application sees all of it. */
export const admissionOf = (view: Pick<MatterView, 'state'>) => view.state as unknown as State;

/** What a department is called. */
export const useUnitName = (id: string) =>
  useQuery({
    queryKey: ['admin', 'unit', id],
    queryFn: ({ signal }) => read<Reply<'/units/{id}', 'get'>>(`/units/${id}`, { signal }),
  }).data?.name;

/** What is collected and for what, a line each, as it is entered. */
export const needLines = (needs: State['needs']) =>
  needs.map(({ item, purpose }) => `${item}：${purpose}`).join('\n');
