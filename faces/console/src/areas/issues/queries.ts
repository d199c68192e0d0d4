import type { QueryClient } from '@tanstack/react-query';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../api.ts';
import type { QueueSearch } from './search.ts';
import type {
  BulkCheck,
  BulkResult,
  CommandAnswer,
  FilterField,
  IssueDetail,
  IssuePage,
  PlaceCandidate,
  QueueDelta,
  QueueView,
  ReportAdvice,
  Unit,
} from './types.ts';

const pageSize = 100;
const askAgainMs = 30_000;

/** What a queue asks the server for: its view, filter and words. */
export interface QueueAsk {
  readonly view: string;
  readonly f: readonly string[];
  readonly q: string;
}

export function askOf(search: QueueSearch, view: string): QueueAsk {
  return { view: search.view ?? view, f: search.f ?? [], q: search.q ?? '' };
}

/** Rows of a queue, key-set page by page. They are read once and then kept current by `useQueueDelta`. */
export function useQueue(ask: QueueAsk) {
  return useInfiniteQuery({
    queryKey: ['queue', ask],
    queryFn: ({ pageParam, signal }) =>
      read<IssuePage>('/issues', {
        query: { view: ask.view, f: ask.f, q: ask.q, limit: pageSize, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What changed in a queue since `asOf`; asked twice a minute and on each live hint. */
export function useQueueDelta(ask: QueueAsk, asOf: string | undefined) {
  return useQuery({
    queryKey: ['live', 'issues', ask],
    queryFn: ({ signal }) =>
      read<QueueDelta>('/issues/changes', {
        query: { view: ask.view, f: ask.f, q: ask.q, since: asOf },
        signal,
      }),
    enabled: asOf !== undefined,
    refetchInterval: askAgainMs,
    initialDataUpdatedAt: 0,
  });
}

export function useViews(area: string) {
  return useQuery({
    queryKey: ['live', 'issues', 'views', area],
    queryFn: ({ signal }) => read<readonly QueueView[]>('/issues/views', { query: { area }, signal }),
    refetchInterval: askAgainMs,
  });
}

export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: {
      readonly name: string;
      readonly shared: boolean;
      readonly f: readonly string[];
      readonly base: string;
    }) => send<QueueView>('POST', '/issues/views', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'issues', 'views'] }),
  });
}

export function useFilterFields() {
  return useQuery({
    queryKey: ['filter-fields'],
    queryFn: ({ signal }) => read<readonly FilterField[]>('/issues/filters', { signal }),
    staleTime: 600_000,
  });
}

export function useIssue(id: string | undefined) {
  return useQuery({
    queryKey: ['live', 'issues', 'one', id],
    queryFn: ({ signal }) => read<IssueDetail>(`/issues/${id}`, { signal }),
    enabled: id !== undefined,
  });
}

export function useEarlierEvents(id: string) {
  return useMutation({
    mutationFn: (before: string) =>
      read<Pick<IssueDetail, 'timeline' | 'earlier'>>(`/issues/${id}/timeline`, { query: { before } }),
  });
}

export interface CommandCall {
  readonly id: string;
  readonly command: string;
  readonly version: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Made by the dialog, kept over retries of the same content. */
  readonly commandId: string;
}

/** Gives one command. The page is told anew afterwards, also when another was faster (409). */
export function useCommand() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, command, version, body, commandId }: CommandCall) =>
      send<CommandAnswer>('POST', `/issues/${id}/commands/${command}`, {
        body: { ...body, version },
        commandId,
      }),
    onSettled: (_answer, _error, { id }) => tellAnew(client, id),
  });
}

function tellAnew(client: QueryClient, id: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: ['live', 'issues', 'one', id] }),
    client.invalidateQueries({ queryKey: ['live', 'issues'] }),
    client.invalidateQueries({ queryKey: ['me'] }),
  ]);
}

/** Who of a selection may take which command. */
export function useBulkCheck(ids: readonly string[]) {
  return useQuery({
    queryKey: ['live', 'issues', 'bulk', ids],
    queryFn: ({ signal }) =>
      send<readonly BulkCheck[]>('POST', '/issues/bulk/check', { body: { ids }, signal }),
    enabled: ids.length > 0,
  });
}

export function useBulkCommand() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      command,
      ids,
      body,
      commandId,
    }: Omit<CommandCall, 'id' | 'version'> & { readonly ids: readonly string[] }) =>
      send<readonly BulkResult[]>('POST', `/issues/bulk/${command}`, { body: { ...body, ids }, commandId }),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'issues'] }),
  });
}

export function useUnits(text: string, issue: string | undefined) {
  return useQuery({
    queryKey: ['units', text, issue],
    queryFn: ({ signal }) => read<readonly Unit[]>('/units', { query: { q: text, issue, limit: 8 }, signal }),
    enabled: text.trim() !== '',
  });
}

/** Open matters that could be a master or a link. */
export function useIssueSearch(text: string) {
  return useQuery({
    queryKey: ['find', text],
    queryFn: ({ signal }) =>
      read<Pick<IssuePage, 'rows'>>('/issues', { query: { q: text, limit: 8 }, signal }),
    enabled: text.trim().length >= 2,
  });
}

export function useFollow(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (follow: boolean) => send<void>(follow ? 'PUT' : 'DELETE', `/issues/${id}/follow`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'issues', 'one', id] }),
  });
}

/** The reporter's contact, for a stated reason; the look is logged. */
export async function revealReporter(id: string, reason: string): Promise<string> {
  const answer = await send<{ readonly text: string }>('POST', `/issues/${id}/reporter`, {
    body: { reason },
  });
  return answer.text;
}

export function usePlaces(text: string) {
  return useQuery({
    queryKey: ['places', text],
    queryFn: ({ signal }) =>
      read<readonly PlaceCandidate[]>('/places', { query: { q: text, limit: 6 }, signal }),
    enabled: text.trim().length >= 2,
  });
}

/** The grid and name of a point, for a pin or typed coordinates. */
export function usePlaceAt() {
  return useMutation({
    mutationFn: (point: { readonly longitude: number; readonly latitude: number }) =>
      read<PlaceCandidate>('/places/at', { query: { ...point } }),
  });
}

/** Classes in force by their words, for when the suggestions do not fit. */
export function useClasses(text: string) {
  return useQuery({
    queryKey: ['classes', text],
    queryFn: ({ signal }) =>
      read<ReportAdvice['classes']>('/classes', { query: { q: text, limit: 8 }, signal }),
    enabled: text.trim() !== '',
  });
}

/** Divisions or grids below an area code, to pick a place without typing or a map. */
export function useAreas(parent: string | undefined) {
  return useQuery({
    queryKey: ['areas', parent],
    queryFn: ({ signal }) =>
      read<
        readonly {
          readonly code: string;
          readonly name: string;
          readonly longitude: number;
          readonly latitude: number;
        }[]
      >('/areas', { query: { parent }, signal }),
    enabled: parent !== undefined,
    staleTime: 600_000,
  });
}

/** Class, duplicates and neighbours for what has been written so far. */
export function useReportAdvice(ask: { readonly text: string; readonly place: PlaceCandidate | null }) {
  return useQuery({
    queryKey: ['advice', ask.text, ask.place?.id],
    queryFn: ({ signal }) =>
      send<ReportAdvice>('POST', '/issues/advice', {
        body: {
          text: ask.text,
          longitude: ask.place?.longitude,
          latitude: ask.place?.latitude,
          grid: ask.place?.gridCode,
        },
        signal,
      }),
    enabled: ask.place !== null,
    placeholderData: (before) => before,
  });
}

export interface ReportBody {
  readonly place: PlaceCandidate;
  readonly text: string;
  readonly classCode: string;
  readonly files: readonly string[];
  readonly phone?: string;
  readonly settle: boolean;
}

export function useReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, commandId }: { readonly body: ReportBody; readonly commandId: string }) =>
      send<CommandAnswer & { readonly shortNumber: string }>('POST', '/issues', { body, commandId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'issues'] }),
  });
}
