import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api.ts';
import { useRight, useSystem } from './session.ts';

/** What was told to the post or its holder. */
export interface Notice {
  readonly id: string;
  /** Null where it is of no matter, but of a case of another trade, or of whom one stands in for. */
  readonly issue: string | null;
  readonly about: 'issue' | 'deputy' | 'duty' | 'case';
  /** Of a trade whose pages are made from its tables. */
  readonly case?: { readonly path: string; readonly id: string };
  readonly shortNumber: string;
  readonly title: string;
  readonly help: boolean;
  readonly text: string;
  readonly at: string;
  readonly read: boolean;
  /** Asks something of this post; else it is for knowing. */
  readonly act: boolean;
}

export interface Notices {
  readonly items: readonly Notice[];
  readonly unread: number;
  readonly toAct: number;
}

const askAgainMs = 60_000;

export function useNotices() {
  return useQuery({
    queryKey: ['live', 'issues', 'notices'],
    queryFn: ({ signal }) => read<Notices>('/notices', { signal }),
    refetchInterval: askAgainMs,
  });
}

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) => send<void>('POST', '/notices/read', { body: { ids } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'issues', 'notices'] }),
  });
}

/** How much of what waits for the post is overdue, over all trades; as its list counts. */
export function useMyOverdue(): number {
  const mayRead = useRight('issue.read');
  const waiting = useQuery({
    queryKey: ['live', 'issues', 'todo', 'overdue'],
    queryFn: ({ signal }) =>
      read<{ readonly counts: { readonly over: number } }>('/todo', { query: { limit: 1 }, signal }),
    enabled: mayRead,
    refetchInterval: askAgainMs,
  });
  return waiting.data?.counts.over ?? 0;
}

/** How many hand-over notes of the seat wait to be confirmed. */
export function useNotesWaiting(): number {
  const used = useSystem('shifts');
  const serves = useRight('issue.read') && used;
  const notes = useQuery({
    queryKey: ['shift-notes'],
    queryFn: ({ signal }) => read<{ readonly waiting: number }>('/shift-notes', { signal }),
    enabled: serves,
    refetchInterval: askAgainMs,
  });
  return notes.data?.waiting ?? 0;
}
