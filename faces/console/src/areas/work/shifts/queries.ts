import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';
import { useAct } from '../../../useAct.ts';

export type ShiftNote = Reply<'/shift-notes', 'get'>['items'][number];
export type Named = ShiftNote['issues'][number];

const key = ['shift-notes'] as const;

export function useShiftNotes() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<Reply<'/shift-notes', 'get'>>('/shift-notes', { signal }),
    refetchInterval: 60_000,
  });
}

export function useWriteNote() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (body: { readonly text: string; readonly issues: readonly string[]; readonly id: string }) =>
      send<{ readonly id: string }>('POST', '/shift-notes', {
        body: { text: body.text, issues: body.issues },
        commandId: body.id,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useConfirmNote() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (id: string) =>
      send<void>('POST', `/shift-notes/${id}/confirm`, { commandId: commandId(Date.now()) }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** Matters by number or words. */
export function useMattersNamed(text: string) {
  return useQuery({
    queryKey: ['find', text],
    queryFn: ({ signal }) =>
      read<{ readonly rows: readonly (Named & { readonly place: string })[] }>('/issues', {
        query: { q: text, limit: 8, counts: false },
        signal,
      }),
    enabled: text.trim().length >= 2,
  });
}
