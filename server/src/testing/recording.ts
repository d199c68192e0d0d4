/**
 * A ledger as a release wrote it, kept in the repository: whatever is changed later, its events are followed and lead to the
 * rows of its shape. `node tools/generate-recording.ts` walks matters at random and writes one anew.
 */

import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { asKept } from '@gridgov/domain/loop/issues/evolve.ts';
import { loop } from '@gridgov/domain/loop/issues/loop.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Loop } from '@gridgov/domain/loop/issues/types.ts';
import { castOn } from '@gridgov/domain/loop/issues/walking.ts';
import type { Written } from '@gridgov/domain/workflow/proof/cast.ts';
import { walk } from '@gridgov/domain/workflow/proof/walk.ts';
import { ISSUES } from '../features/loop/issues/public.ts';
import type { EventRow, Row } from '../platform/ledger/chain.ts';
import { uuidOf } from '../platform/ledger/ids.ts';
import { type Prepared, prepare, type Read } from '../platform/ledger/prepare.ts';

export type RecordedStream = { readonly row: Row; readonly events: readonly EventRow[] };

/** 2026-03-02, a Monday, nine o'clock in the city. */
const MORNING = Date.UTC(2026, 2, 2, 1);

/** Few matters that had every event of the loop between them. */
export function recordMatters(): RecordedStream[] {
  const cases: Written<Loop>[][] = [];
  const cast = castOn(shippedCalendar());
  const onEvents = (written: Written<Loop>) => {
    if (written.before === null) cases.push([]);
    cases.at(-1)?.push(written);
  };
  walk(loop, { ...cast, onEvents }, { seed: 1, commands: 6_000, from: MORNING });
  return chosen(cases).map(streamOf);
}

/** Again and again the one that tells most that is new for its length. */
function chosen(cases: readonly Written<Loop>[][]): Written<Loop>[][] {
  const seen = new Set<string>();
  const namesOf = (one: readonly Written<Loop>[]) =>
    new Set(one.flatMap(({ events }) => events.map(({ name }) => name)));
  const worth = (one: readonly Written<Loop>[]) =>
    [...namesOf(one)].filter((name) => !seen.has(name)).length / one.length;
  const kept: Written<Loop>[][] = [];
  for (;;) {
    const best = cases.toSorted((a, b) => worth(b) - worth(a))[0];
    if (best === undefined || worth(best) === 0) return kept;
    kept.push(best);
    for (const name of namesOf(best)) seen.add(name);
  }
}

function streamOf(written: readonly Written<Loop>[], n: number): RecordedStream {
  const id = uuidOf(`recorded ${n}`);
  let read: Read<IssueState> = null;
  const events: EventRow[] = [];
  let last: Prepared | undefined;
  for (const [step, one] of written.entries()) {
    last = prepare(ISSUES, commandOf(id, one, step), read);
    read = last.after as Read<IssueState>;
    const { district } = last;
    events.push(...last.events.map((event) => ({ ...event, district, stream: ISSUES.name }) as never));
  }
  const own = ISSUES.columns.map(({ name }, index) => [name, last?.own[index]]);
  const { district, version, head, at: moved_at } = last?.row ?? {};
  return { row: { district, id, version, head, moved_at, ...Object.fromEntries(own) }, events };
}

function commandOf(id: string, { events, at, by }: Written<Loop>, step: number) {
  const kept = events.map(asKept).map((event): IssueEvent => {
    // In a walk all matters have one id.
    return event.name === 'reported' ? { ...event, body: { ...event.body, id } } : event;
  });
  return {
    district: '370602',
    id,
    commandId: step === 0 ? id : uuidOf(`recorded ${id} ${step}`),
    digest: Buffer.alloc(32, step),
    who: { personId: by, postId: `post of ${by}`, right: 'issue.any', requestId: `r${step}`, address: '' },
    now: at,
    decide: () => ({ events: kept }),
    result: (state: IssueState, version: number) => ({ stage: state.stage, version }),
  };
}

const BYTES = ['head', 'hash', 'written'];

/** One line for what was recorded, then one for each row and each event. */
export function linesOf(release: string, streams: readonly RecordedStream[]): string {
  const lines = streams.flatMap(({ row, events }) => [{ row }, ...events.map((event) => ({ event }))]);
  return [{ release, shape: ISSUES.shape }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

export function readLines(text: string): { shape: number; streams: RecordedStream[] } {
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line, (name, value) => (BYTES.includes(name) ? bytesOf(value) : value)));
  const streams: { row: Row; events: EventRow[] }[] = [];
  for (const { row, event } of lines) {
    if (row !== undefined) streams.push({ row, events: [] });
    else streams.at(-1)?.events.push(event);
  }
  return { shape: head.shape, streams };
}

/** As the ledger gives it to the database: `\x` and hex digits. */
const bytesOf = (value: unknown) =>
  typeof value === 'string' && value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex') : value;
