import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../../api.ts';
import type { Reply } from '../../../../apiTypes.ts';
import { useAct } from '../../../../useAct.ts';
import type { IssueRow } from '../types.ts';

export type EarlierMatter = IssueRow & {
  readonly open: boolean;
  readonly joined: boolean;
  readonly reportedAt: string;
};
export interface FoundCaller {
  readonly phone: string;
  readonly matters: readonly EarlierMatter[];
  readonly more: boolean;
}
export type KnowledgeEntry = Reply<'/knowledge', 'get'>['items'][number];

const mostAbout = 500;

/** What was reported under a number before. Asked for once each time it is wanted: each look is recorded. */
export function useFindCaller() {
  return useMutation({
    mutationFn: (phone: string) => send<FoundCaller>('POST', '/intake/callers', { body: { phone } }),
  });
}

export interface Join {
  readonly issue: string;
  readonly phone: string;
  readonly name?: string;
  readonly text?: string;
  readonly commandId: string;
}

/** Keeps the caller with a matter that is open already. */
export function useJoinCaller() {
  const client = useQueryClient();
  return useAct({
    mutationFn: ({ commandId, ...body }: Join) =>
      send<{ readonly id: string }>('POST', '/intake/join', { body, commandId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'issues'] }),
  });
}

/** What is said, and what is not taken: by the words looked for, or by what the caller says. */
export function useAnswers(q: string, about: string) {
  const query = q === '' ? { about: about.slice(0, mostAbout) } : { q };
  return useQuery({
    queryKey: ['knowledge', 'said', query],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly KnowledgeEntry[] }>('/knowledge', { query, signal }),
    enabled: q !== '' || about !== '',
    placeholderData: (before) => before,
  });
}

export interface JoinHandle {
  readonly busy: boolean;
  /** Why it did not go, in words. */
  readonly failed: string | null;
  readonly take: (issue: string) => void;
}
