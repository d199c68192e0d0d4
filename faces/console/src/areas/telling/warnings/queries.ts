import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { useAct } from '../../../useAct.ts';

type Page = Reply<'/warnings', 'get'>;
export type Warning = Page['items'][number];

/** Everything a warning says; codes are those of the Common Alerting Protocol. */
export type NewWarning = Pick<
  Warning,
  'category' | 'urgency' | 'severity' | 'certainty' | 'event' | 'headline' | 'description' | 'exercise'
> & {
  readonly instruction?: string;
  readonly areas: readonly string[];
  readonly onsetAt?: number;
  readonly expiresAt: number;
};

export interface Ending {
  readonly kind: 'lifted' | 'revoked';
  readonly reason: string;
}

export function useWarnings(past: boolean) {
  return useInfiniteQuery({
    queryKey: ['warnings', past],
    queryFn: ({ pageParam, signal }) =>
      read<Page>('/warnings', { query: { ...(past ? { past } : {}), cursor: pageParam, limit: 30 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useIssueWarning(id: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (body: NewWarning) => send<Warning>('POST', '/warnings', { body, commandId: id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['warnings'] }),
  });
}

export function useEndWarning(id: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (body: Ending) => send<undefined>('POST', `/warnings/${id}/end`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['warnings'] }),
  });
}
