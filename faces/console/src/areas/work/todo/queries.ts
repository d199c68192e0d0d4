import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

/** Narrowed to a trade, to one stage of it, to what is over or comes due today. */
export interface TodoSearch {
  readonly trade?: string;
  readonly stage?: string;
  readonly due?: string;
}
export type TodoList = Reply<'/todo', 'get'>;
export type Task = TodoList['items'][number];

const askAgainMs = 60_000;
const owedShown = 20;

/** Read again on each live hint and after each command, as what else is shown of matters. */
export function useTodo(ask: TodoSearch) {
  return useInfiniteQuery({
    queryKey: ['live', 'issues', 'todo', ask],
    queryFn: ({ pageParam, signal }) =>
      read<TodoList>('/todo', { query: { ...ask, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: askAgainMs,
    placeholderData: (before) => before,
  });
}

export function useOwed() {
  return useQuery({
    queryKey: ['live', 'issues', 'owed'],
    queryFn: ({ signal }) => read<TodoList>('/todo/owed', { query: { limit: owedShown }, signal }),
    refetchInterval: askAgainMs,
  });
}
