import { useMutation, useQuery } from '@tanstack/react-query';
import { useRead } from '../../../admin/read.ts';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

export type Table = Reply<'/routing-rules', 'get'>;
export type Rule = Table['rules'][number];
export type RuleWish = Omit<Rule, 'version'>;
export type When = Rule['when'];
export type DryRun = Reply<'/routing-rules/dry-run', 'post'>;
export type Impact = Reply<'/routing-rules/what-would-change', 'post'>;
export type Proposal = Reply<'/routing-proposals', 'get'>['items'][number];
export type ClassRow = Reply<'/classes', 'get'>['items'][number];
type Unit = Reply<'/units/{id}', 'get'>;

const key = ['admin', 'routing'] as const;

export function useTable() {
  return useQuery({
    queryKey: [...key, 'table'],
    queryFn: ({ signal }) => read<Table>('/routing-rules', { signal }),
  });
}

export function useProposals() {
  return useQuery({
    queryKey: [...key, 'proposals'],
    queryFn: ({ signal }) => read<Reply<'/routing-proposals', 'get'>>('/routing-proposals', { signal }),
  });
}

export function useClasses() {
  return useRead<Reply<'/classes', 'get'>>('/classes');
}

export function useUnit(id: string | undefined) {
  return useQuery({
    queryKey: ['admin', 'unit', id],
    queryFn: ({ signal }) => read<Unit>(`/units/${id ?? ''}`, { signal }),
    enabled: id !== undefined && id !== '',
    staleTime: 10 * 60_000,
  });
}

export interface TryInput {
  readonly classCode: string;
  readonly area: string;
  readonly channel?: string;
  readonly level?: string;
  readonly at?: number;
}

export function useDryRun() {
  return useMutation({
    mutationFn: (body: TryInput) => send<DryRun>('POST', '/routing-rules/dry-run', { body }),
  });
}

const monthMs = 30 * 86_400_000;

/** What a changed or ended rule would have done with the matters of the last 30 days. */
export function useImpact() {
  return useMutation({
    mutationFn: (edit: { readonly changed: readonly RuleWish[]; readonly removed: readonly string[] }) => {
      const to = Date.now();
      return send<Impact>('POST', '/routing-rules/what-would-change', {
        body: { ...edit, from: to - monthMs, to },
      });
    },
  });
}
