import type { State } from '@gridgov/domain/work/statements/events.ts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { MatterView } from '../../../matter/types.ts';

export type Month = Reply<'/statements/month', 'get'>;
export type PayItems = Reply<'/statement-items', 'get'>;
export type PayItem = PayItems['items'][number];
type Behind = Reply<'/statement-items/lines', 'get'>;

/** Statements of a month, page by page; of the newest there is where none is named. */
export const useMonth = (month: string | undefined, stage: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['live', 'trades', 'statements', 'month', month, stage],
    queryFn: ({ pageParam, signal }) =>
      read<Month>('/statements/month', { query: { month, stage, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const usePayItems = (month: string | undefined) =>
  useQuery({
    queryKey: ['live', 'trades', 'statements', 'items', month],
    queryFn: ({ signal }) => read<PayItems>('/statement-items', { query: { month }, signal }),
    placeholderData: keepPreviousData,
  });

/** Which lines stand behind a bar. */
export interface Bar {
  readonly item: string;
  readonly standing: string;
  readonly reason: string | undefined;
}
export const useBehind = (month: string, bar: Bar) =>
  useQuery({
    queryKey: ['live', 'trades', 'statements', 'behind', month, bar],
    queryFn: ({ signal }) => read<Behind>('/statement-items/lines', { query: { month, ...bar }, signal }),
  });

/** Whoever sees a statement sees all of it. */
export const statementOf = (view: Pick<MatterView, 'state'>) => view.state as unknown as State;
export type Line = State['lines'][number];

/** Hundredths as people write them. */
export const inWhole = (hundredths: number) => (hundredths / 100).toFixed(2);
/** The end of a number, as people say it. */
export const shortNumber = (number: string) => number.split('-').slice(-2).join('-').slice(-9);
