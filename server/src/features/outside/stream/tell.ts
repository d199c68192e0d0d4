/** What one reader of the event stream is sent. Written as a generator: nothing is read ahead of a slow reader. */
import { Readable } from 'node:stream';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { type HeardCase, heardCases } from '../../../platform/workflow/feed.ts';
import type { Served } from '../../../platform/workflow/served.ts';
import { cloudEventOf } from './cloud-event.ts';
import { cursorText, type Positions, positionsIn } from './cursor.ts';
import type { StreamHub } from './hub.ts';
import { type EventRow, eventsAfter, headsOf, oldestOf } from './queries.ts';
import { wants } from './types.ts';

export type StreamDeps = {
  readonly db: Db;
  readonly hub: StreamHub;
  readonly publicUrl: string;
  readonly districts: () => readonly string[];
  /** Trades as programs hear of them at this moment. */
  readonly trades?: () => readonly Served[];
};
export type Reading = {
  readonly actor: Actor;
  readonly types: readonly string[];
  /** `Last-Event-ID`; undefined begins now. */
  readonly after: string | undefined;
  readonly signal: AbortSignal;
};

const PAGE = 200;
const BEAT_MS = 15_000;
/** Rights are those of the moment a stream was opened, so it ends now and then; clients open it again by themselves. */
const LIFE_MS = 10 * 60_000;
const BUFFERED = 16 * 1024;

/** @throws HttpProblem events-gone where what was missed is no longer kept */
export async function openStream(deps: StreamDeps, reading: Reading): Promise<Readable> {
  const districts = deps.districts().filter((district) => inReach(reading.actor, district));
  const positions = await startOf(deps.db, districts, reading.after);
  const leave = deps.hub.enter();
  const gone = new AbortController();
  const signal = AbortSignal.any([reading.signal, gone.signal]);
  const out = Readable.from(tell(deps, { ...reading, signal }, positions), {
    objectMode: false,
    highWaterMark: BUFFERED,
  });
  out.once('close', () => {
    gone.abort();
    leave();
  });
  return out;
}

/** Whether an actor can hear of anything in a district; what exactly is decided event by event. */
function inReach({ area }: Actor, district: string): boolean {
  return area === '' || area.startsWith(district) || district.startsWith(area);
}

async function startOf(
  db: Db,
  districts: readonly string[],
  after: string | undefined,
): Promise<Map<string, number>> {
  if (after === undefined || after === '') {
    const heads = await headsOf(db);
    return new Map(districts.map((district) => [district, heads.get(district) ?? 0]));
  }
  const given: Positions = positionsIn(after);
  const start = new Map<string, number>();
  for (const district of districts) {
    const known = given.get(district);
    // Each is one look at the end of an index.
    const oldest = (await oldestOf(db, district)) ?? 1;
    if (known !== undefined && known < oldest - 1) throw new HttpProblem('events-gone');
    start.set(district, known ?? oldest - 1);
  }
  return start;
}

async function* tell(
  deps: StreamDeps,
  reading: Reading,
  positions: Map<string, number>,
): AsyncGenerator<string> {
  const endsAt = performance.now() + LIFE_MS;
  // A client that goes away before the first event knows where it was.
  yield `retry: 2000\nid: ${cursorText(positions)}\n\n`;
  let behind = [...positions.keys()];
  while (!reading.signal.aborted && performance.now() < endsAt) {
    for (const district of behind) yield* tellDistrict(deps, reading, positions, district);
    // Asked and waited for without a pause between, so that no waking is missed.
    behind = behindHeads(positions, deps.hub.heads);
    if (behind.length > 0) continue;
    const woken = await deps.hub.wait(BEAT_MS, reading.signal);
    if (woken === 'quiet') yield ': beat\n\n';
    behind = behindHeads(positions, deps.hub.heads);
  }
}

function behindHeads(positions: Positions, heads: Positions): string[] {
  return [...positions].filter(([district, at]) => (heads.get(district) ?? 0) > at).map(([name]) => name);
}

/** Everything of one district that is written by now. */
async function* tellDistrict(
  deps: StreamDeps,
  reading: Reading,
  positions: Map<string, number>,
  district: string,
): AsyncGenerator<string> {
  for (;;) {
    // The next page begins where this one ends.
    const rows = await eventsAfter(deps.db, district, positions.get(district) ?? 0, PAGE);
    const cases = await heardCases(deps.db, deps.trades?.() ?? [], district, rows);
    let hidden = false;
    for (const row of rows) {
      positions.set(district, row.position ?? 0);
      const heard = cases.get(row.streamId);
      hidden = !mayHear(reading, row, heard);
      if (hidden) continue;
      yield `id: ${cursorText(positions)}\ndata: ${JSON.stringify(cloudEventOf(row, deps.publicUrl, heard))}\n\n`;
    }
    // What is not for this reader moves its position on all the same, or it would be read again and again.
    if (hidden) yield `id: ${cursorText(positions)}\n\n`;
    if (rows.length < PAGE || reading.signal.aborted) return;
  }
}

function mayHear({ actor, types }: Reading, row: EventRow, heard: HeardCase | undefined): boolean {
  if (!wants(types, row.name)) return false;
  if (heard !== undefined) return heard.hears(actor, row.name);
  return row.sight !== null && maySee(row.sight, actor);
}
