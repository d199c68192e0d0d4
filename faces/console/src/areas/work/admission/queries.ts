import type { State } from '@gridgov/domain/work/admission/events.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRead } from '../../../admin/read.ts';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { FieldOption, FormField } from '../../../forms/field.ts';
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

type TriedList = Reply<'/duty-refusals', 'get'>;
/** What was to be given to grid workers of a district and was refused. */
export const useTried = (district: string | undefined) =>
  useRead<TriedList>('/duty-refusals', { query: district === undefined ? {} : { district } });

/** Streets of a district, to be chosen from. */
export const useStreets = (district: string | undefined): readonly FieldOption[] =>
  useDutyList(district).data?.streets.map(({ code, name }) => ({ value: code, label: name })) ?? [];

/** Fields of an application with the streets that can be chosen. */
export const withStreets = (fields: readonly FormField[], options: readonly FieldOption[]) =>
  fields.map((field) => (field.kind === 'streets' ? { ...field, options } : field));

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
