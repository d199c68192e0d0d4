import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { Policy } from '@gridgov/domain/loop/issues/facts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { UNLISTED } from '@gridgov/domain/work/guard/guard.ts';
import type { Db } from '../../../platform/db/database.ts';
import { makeLedger, type Spelling } from '../../../platform/ledger/ledger.ts';
import { chineseNames } from '../../city/names/public.ts';
import { ISSUES, type IssueDeps, makeNumbers } from '../issues/public.ts';
import { buildCity, type City, type Vocabulary } from './city.ts';
import { type Played, play } from './play.ts';
import { type EventRow, type Problem, readEventRows } from './rows.ts';

export type ReplayResult = {
  read: number;
  filed: number;
  closedInTime: number;
  closedLate: number;
  open: number;
  refused: number;
  transitions: number;
  seconds: number;
  transitionsPerSecond: number;
  problems: Problem[];
};
export type ReplayOptions = {
  db: Db;
  calendar: CompiledCalendar;
  policy: Policy;
  vocabulary: Vocabulary;
  spelling?: Spelling;
  /** Told once which streets the file speaks of. */
  named?: (streets: readonly NamedArea[]) => Promise<void>;
  progress?: (done: number, all: number) => void;
  signal?: AbortSignal;
};

const TOGETHER = 64;
/** A replay has no contacts to seal, no map to look places up on, and shows nobody a name. */
export const NOTHING_BESIDE: Pick<
  IssueDeps,
  'contacts' | 'checkFiles' | 'holders' | 'duty' | 'fileFacts' | 'places' | 'names' | 'people'
> = {
  contacts: {
    seal: () => Buffer.alloc(0),
    open: () => '',
    index: () => Buffer.alloc(0),
    digest: () => Buffer.alloc(0),
  },
  checkFiles: async () => new Map(),
  holders: async () => new Set(),
  duty: async () => UNLISTED,
  fileFacts: async () => new Map(),
  places: { gridAt: () => null, exists: () => true },
  names: chineseNames({ unit: (id) => id, area: (code) => code, classOf: (code) => code }),
  people: async () => new Map(),
};

/**
 * Plays a file of real grid events through the loop in the empty database given, under the file's own times.
 * Whether a matter was closed in time is what the product's clocks say, not what the file says.
 */
export async function replayEvents(file: string, options: ReplayOptions): Promise<ReplayResult> {
  const { rows, problems } = await readEventRows(file);
  const city = buildCity(rows, options, problems);
  await options.named?.(namedStreets(rows, city));
  const deps: IssueDeps = {
    db: options.db,
    ledger: makeLedger(options.db, ISSUES, { spelling: options.spelling ?? 'statement' }),
    rules: city.rules,
    numbers: makeNumbers(options.db, 500),
    ...NOTHING_BESIDE,
  };
  const began = performance.now();
  const played = await playAll(deps, city, rows, problems, options);
  const seconds = (performance.now() - began) / 1000;
  const count = (ending: Played['ending']) => played.filter((p) => p.ending === ending).length;
  const transitions = played.reduce((sum, p) => sum + p.transitions, 0);
  return {
    read: rows.length,
    filed: played.filter((p) => p.filed).length,
    closedInTime: count('inTime'),
    closedLate: count('late'),
    open: count('open'),
    refused: rows.length - played.length,
    transitions,
    seconds: Math.round(seconds * 100) / 100,
    transitionsPerSecond: Math.round(transitions / Math.max(seconds, 0.001)),
    problems: problems.sort((a, b) => a.row - b.row),
  };
}

export type NamedArea = { readonly code: string; readonly name: string };

/** By the first name the file gives each. */
function namedStreets(rows: readonly EventRow[], city: City): NamedArea[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    const { street } = city.place(row);
    const name = row.value('STREET_NAME') || row.value('STREET_ID');
    if (!names.has(street) && name !== '') names.set(street, name);
  }
  return [...names].map(([code, name]) => ({ code, name }));
}

/** Sixty-four rows at a time, in the order of their times. */
async function playAll(
  deps: IssueDeps,
  city: ReturnType<typeof buildCity>,
  rows: readonly EventRow[],
  problems: Problem[],
  { progress, signal }: ReplayOptions,
): Promise<Played[]> {
  const ordered = rows.toSorted((a, b) => a.at - b.at);
  const played: Played[] = [];
  let next = 0;
  async function work(): Promise<void> {
    for (let row = ordered[next++]; row !== undefined; row = ordered[next++]) {
      signal?.throwIfAborted();
      try {
        // Each worker plays one row after the other; sixty-four of them run side by side.
        played.push(await play(deps, city, row));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        problems.push({ row: row.row, field: '', message: `未能办理：${error.message}` });
      }
      progress?.(played.length, ordered.length);
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return played;
}
