import type { QueryClient } from '@tanstack/react-query';
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../api.ts';
import { useAct } from '../../../useAct.ts';
import type { FilterFields, FilterValues } from './filters/filterTypes.ts';
import type { QueueSearch } from './filters/search.ts';
import type {
  BulkChecks,
  BulkResults,
  CommandAnswer,
  FormsOfIssue,
  IssueDetail,
  IssuePage,
  IssueProof,
  MapSection,
  QueueDelta,
  Team,
} from './types.ts';

const pageSize = 200;
const askAgainMs = 30_000;

/** What a queue asks the server for: its view, filter and words. */
export interface QueueAsk {
  readonly view: string;
  readonly f: readonly string[];
  readonly q: string;
}

/** A saved view is the standard one behind it with its filter; the address says both. */
export function askOf(search: QueueSearch, view: string): QueueAsk {
  return { view: search.view ?? view, f: search.f ?? [], q: search.q ?? '' };
}

/** Rows of a queue, key-set page by page. They are read once and then kept current by `useQueueDelta`. */
export function useQueue(ask: QueueAsk) {
  return useInfiniteQuery({
    queryKey: ['queue', ask],
    queryFn: ({ pageParam, signal }) =>
      read<IssuePage>('/issues', { query: { ...ask, limit: pageSize, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Comparing every loaded row with itself at each further page is what makes long lists stutter.
    structuralSharing: false,
  });
}

/** What changed in a queue since `asOf`; asked twice a minute and on each live hint. */
export function useQueueDelta(ask: QueueAsk, asOf: string | undefined) {
  return useQuery({
    queryKey: ['live', 'issues', 'changes', ask, asOf],
    queryFn: ({ signal }) => read<QueueDelta>('/issues/changes', { query: { ...ask, since: asOf }, signal }),
    enabled: asOf !== undefined,
    refetchInterval: askAgainMs,
    initialDataUpdatedAt: 0,
  });
}

export function useFilterFields() {
  return useQuery({
    queryKey: ['filter-fields'],
    queryFn: ({ signal }) => read<FilterFields>('/issues/filters', { signal }),
    staleTime: 600_000,
  });
}

/** Values called as what is typed, of one field or of all. */
export function useFilterValues(text: string, field: string | undefined) {
  return useQuery({
    queryKey: ['filter-values', text, field],
    queryFn: ({ signal }) =>
      read<FilterValues>('/issues/filters/values', { query: { q: text, field }, signal }),
    enabled: text !== '',
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
}

/** What the values of an address are called. */
export function useFilterNames(f: readonly string[]) {
  return useQuery({
    queryKey: ['filter-names', f],
    queryFn: ({ signal }) => read<FilterValues>('/issues/filters/values', { query: { f }, signal }),
    enabled: f.length > 0,
    placeholderData: (before) => before,
    staleTime: 600_000,
  });
}

/** Open matters of a section of the map: pins, or clusters where there are many. */
export function useMapSection(ask: QueueAsk, bbox: string | null) {
  return useQuery({
    queryKey: ['live', 'issues', 'map', ask, bbox],
    queryFn: ({ signal }) => read<MapSection>('/issues/map', { query: { ...ask, bbox: bbox ?? '' }, signal }),
    enabled: bbox !== null,
    placeholderData: (before) => before,
  });
}

/** One matter, also for what must know it before it acts. */
export function issueQuery(id: string) {
  return queryOptions({
    queryKey: ['live', 'issues', 'one', id],
    queryFn: ({ signal }) => read<IssueDetail>(`/issues/${id}`, { signal }),
  });
}

export function useIssue(id: string | undefined) {
  return useQuery({ ...issueQuery(id ?? ''), enabled: id !== undefined });
}

/** Whether the record of a matter is whole, and under which seal. */
export function useProof(id: string) {
  return useQuery({
    queryKey: ['live', 'issues', 'proof', id],
    queryFn: ({ signal }) => read<IssueProof>(`/issues/${id}/proof`, { signal }),
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
  readonly body: Readonly<Record<string, unknown>>;
  /** Made by the dialog, kept over retries of the same content. */
  readonly commandId: string;
}

/** Gives one command. The page is told anew afterwards, also when another was faster (409). */
export function useCommand(onAnswer: (answer: CommandAnswer, call: CommandCall) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, command, body, commandId: key }: CommandCall) =>
      send<CommandAnswer>('POST', `/issues/${id}/commands/${command}`, { body, commandId: key }),
    // Before anything is read again: a matter that is no longer for this post takes its page, and who asks there, away.
    onSuccess: onAnswer,
    onSettled: () => tellAnew(client),
  });
}

export function tellAnew(client: QueryClient): Promise<unknown> {
  return client.invalidateQueries({ queryKey: ['live', 'issues'] });
}

/** Who of a selection may take which command. */
export function useBulkCheck(ids: readonly string[]) {
  return useQuery({
    queryKey: ['live', 'issues', 'bulk', ids],
    queryFn: ({ signal }) => send<BulkChecks>('POST', '/issues/bulk/check', { body: { ids }, signal }),
    enabled: ids.length > 0,
  });
}

export function useBulkCommand() {
  const client = useQueryClient();
  return useAct({
    mutationFn: ({ command, items, body, commandId: key }: BulkCall) =>
      send<BulkResults>('POST', '/issues/bulk', {
        // The server gives each matter an id of its own, derived from the one for the whole.
        body: { command, body, items },
        commandId: key,
      }),
    onSettled: () => tellAnew(client),
  });
}

export interface BulkItem {
  readonly id: string;
  /** What is said for this one, over what is said for all. */
  readonly body?: Readonly<Record<string, unknown>>;
}
type BulkCall = Omit<CommandCall, 'id'> & { readonly items: readonly BulkItem[] };

/** Whom a note on the matter may mention. */
export function useTeam(id: string | undefined) {
  return useQuery({
    queryKey: ['live', 'issues', 'team', id],
    queryFn: ({ signal }) => read<Team>(`/issues/${id}/team`, { signal }),
    enabled: id !== undefined,
  });
}

/** The paper forms of a matter. */
export function useForms(id: string) {
  return useQuery({
    queryKey: ['live', 'issues', 'forms', id],
    queryFn: ({ signal }) => read<FormsOfIssue>(`/issues/${id}/forms`, { signal }),
  });
}

export function useFollow(id: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (follow: boolean) => send<void>(follow ? 'PUT' : 'DELETE', `/issues/${id}/follow`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'issues', 'one', id] }),
  });
}

/** The reporter's contact, for a stated reason; the look is logged. Empty where none was left. */
type Contact = { readonly name: string | null; readonly phone: string | null };

/** How to reach whoever reported; where help is asked for, no reason is. */
export function contactOf(id: string, reason?: string): Promise<Contact> {
  return send<Contact>('POST', `/issues/${id}/reveal`, { body: reason === undefined ? {} : { reason } });
}

export async function revealReporter(id: string, reason: string): Promise<string> {
  const { name, phone } = await contactOf(id, reason);
  return [name, phone].filter((one) => one !== null).join(' ');
}
