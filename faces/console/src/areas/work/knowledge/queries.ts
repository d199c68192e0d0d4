import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { useAct } from '../../../useAct.ts';

export type Entry = Reply<'/knowledge', 'get'>['items'][number];

export function useKnowledge(ask: { readonly q: string; readonly kind: string; readonly all: boolean }) {
  return useQuery({
    queryKey: ['knowledge', ask],
    queryFn: ({ signal }) =>
      read<Reply<'/knowledge', 'get'>>('/knowledge', {
        query: { q: ask.q, kind: ask.kind, ...(ask.all ? { all: true } : {}) },
        signal,
      }),
    placeholderData: (before) => before,
  });
}

export function useVersions(id: string) {
  return useQuery({
    queryKey: ['knowledge', 'versions', id],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly Entry[] }>(`/knowledge/${id}/versions`, { signal }),
  });
}

export interface EntryBody {
  readonly version: number;
  readonly kind: Entry['kind'];
  readonly title: string;
  readonly body: string;
  readonly keywords: string;
  readonly sendTo: string;
  readonly phone: string;
  readonly ownerUnit: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly reviewOn: string;
}

export function useSaveEntry() {
  const client = useQueryClient();
  return useAct({
    mutationFn: ({
      id,
      body,
    }: {
      readonly id: string;
      readonly body: EntryBody & { readonly area?: string };
    }) => send<{ readonly version: number }>('PUT', `/knowledge/${id}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
}
