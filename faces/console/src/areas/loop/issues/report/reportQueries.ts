import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../../api.ts';
import type { LimitUnit } from '../../../../forms/limit.ts';
import { asPlaceInput } from '../../../../forms/placeInput.ts';
import type { IssueClass, PlaceCandidate } from '../../../../forms/placeQueries.ts';
import { useAct } from '../../../../useAct.ts';
import type { CommandAnswer, ReportAdvice } from '../types.ts';

const longMs = 600_000;

interface LimitValue {
  readonly n: number;
  readonly unit: LimitUnit;
}

export interface Condition {
  readonly condition: string;
  readonly limit: LimitValue;
}

/** The opening conditions of a class, with their limits. */
export function useConditions(code: string | undefined) {
  return useQuery({
    queryKey: ['classes', code],
    queryFn: ({ signal }) =>
      read<IssueClass & { readonly standards: readonly Condition[] }>(
        `/classes/${encodeURIComponent(code ?? '')}`,
        { signal },
      ),
    enabled: code !== undefined && code !== '',
    staleTime: longMs,
  });
}

export interface CodeChoice {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The choices of every list, by the name of the list. */
export function useCodeLists() {
  return useQuery({
    queryKey: ['code-lists'],
    queryFn: ({ signal }) => read<Readonly<Record<string, readonly CodeChoice[]>>>('/code-lists', { signal }),
    staleTime: longMs,
  });
}

/** Class, duplicates and neighbours for what has been written so far. */
export function useReportAdvice(ask: { readonly text: string; readonly place: PlaceCandidate | null }) {
  const { text, place } = ask;
  return useQuery({
    queryKey: ['live', 'issues', 'advice', text, place?.id],
    queryFn: ({ signal }) =>
      send<ReportAdvice>('POST', '/issues/advice', {
        body: { text, place: place === null ? null : asPlaceInput(place) },
        signal,
      }),
    enabled: place !== null,
    placeholderData: (before) => before,
  });
}

export interface ReportBody {
  readonly channel: string;
  readonly nature: string;
  readonly title: string;
  readonly description: string;
  readonly classCode: string;
  readonly place: ReturnType<typeof asPlaceInput>;
  readonly files: readonly string[];
  readonly contact?: { readonly phone: string; readonly name?: string };
}

export function useReport() {
  const client = useQueryClient();
  return useAct({
    mutationFn: ({ body, commandId }: { readonly body: ReportBody; readonly commandId: string }) =>
      send<CommandAnswer>('POST', '/issues', { body, commandId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'issues'] }),
  });
}
