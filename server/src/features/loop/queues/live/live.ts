/**
 * Live updates. One poll a second and district serves all open streams of this server; it reads the ledger by
 * time, so that it sees what other servers did as well. A stream tells ids, stages and holders only, and only of
 * what its listener may see; whoever shows the matter asks for it.
 */
import { Readable } from 'node:stream';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import type { Log } from '../../../../platform/log/log.ts';
import { sightOf } from '../pages/scope.ts';
import { changesSince, movedSince, type Standing, seatsIn, standingsOf } from './live-queries.ts';

const POLL_MS = 1_000;
const BEAT_MS = 15_000;
/** A command may be written a little after the time it bears; that long the poll looks back. */
const LOOK_BACK_MS = 5_000;
/** Of consoles and phones; each costs a connection, and a look at what has just moved. */
const MOST_STREAMS = 5_000;
const MOST_EVENTS = 2_000;
/** Cases of other trades whose seats are kept, by district. */
const MOST_CASES = 5_000;
/** After that a listener is told to read everything anew instead of what it missed. */
const RESUME_MS = 10 * 60_000;
/** Rights are those of the moment a stream was opened, so it ends now and then; browsers open it again. */
const LIFE_MS = 10 * 60_000;
/** A reader this far behind is let go; it resumes where it was. */
const MOST_BUFFERED = 256 * 1024;

type Listener = {
  readonly actor: Actor;
  readonly districts: ReadonlySet<string>;
  readonly out: Readable;
  readonly endsAt: number;
};
type Told = { readonly version: number; readonly at: number };
type ToldCase = { readonly version: number; readonly seats: readonly string[] };

export type LiveOptions = {
  readonly db: Db;
  readonly log: Log;
  readonly clock?: () => number;
  readonly pollMs?: number;
};

export class LiveHub {
  readonly #options: LiveOptions;
  readonly #clock: () => number;
  readonly #listeners = new Set<Listener>();
  /** By district: what was told lately, so that looking back tells nothing twice. */
  readonly #told = new Map<string, Map<string, Told>>();
  /** By district: cases of other trades that moved, the last ones last. */
  readonly #cases = new Map<string, Map<string, ToldCase>>();
  #timer: NodeJS.Timeout | undefined;
  #beatAt = 0;
  #polling: Promise<void> | undefined;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
  }

  /**
   * A stream of server-sent events for the actor; `lastEventId` is that of the last one the client got.
   * @throws HttpProblem where too many are open
   */
  async open(
    actor: Actor,
    districts: readonly string[],
    lastEventId: string | undefined,
    signal: AbortSignal,
  ): Promise<Readable> {
    if (this.#listeners.size >= MOST_STREAMS) {
      throw new HttpProblem('too-many', { seconds: 30 }, { headers: { 'retry-after': '30' } });
    }
    const now = this.#clock();
    const out = new Readable({ read() {} });
    const inSight = sightOf(actor, districts).map(({ district }) => district);
    const listener = { actor, districts: new Set(inSight), out, endsAt: now + LIFE_MS };
    this.#listeners.add(listener);
    const gone = () => this.#leave(listener);
    out.once('close', gone);
    signal.addEventListener('abort', () => out.push(null), { once: true });
    out.push(`retry: 2000\n\n${event('beat', String(now))}`);
    this.#timer ??= this.#start();
    await this.#resume(listener, lastEventId, now);
    return out;
  }

  /** Open streams now. */
  get size(): number {
    return this.#listeners.size;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const { out } of this.#listeners) out.push(null);
    this.#listeners.clear();
  }

  #start(): NodeJS.Timeout {
    const timer = setInterval(() => {
      if (this.#polling !== undefined) return;
      this.poll().catch((error: unknown) =>
        this.#options.log.warn('Live updates wait for the database', { error }),
      );
    }, this.#options.pollMs ?? POLL_MS);
    timer.unref();
    return timer;
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#told.clear();
    this.#cases.clear();
  }

  /** Looks once at every district somebody listens to. While it looks nobody else does, so that nothing is told twice. */
  poll(): Promise<void> {
    this.#polling ??= this.#look().finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  async #look(): Promise<void> {
    const now = this.#clock();
    const districts = new Set([...this.#listeners].flatMap((listener) => [...listener.districts]));
    for (const district of districts) {
      // One after the other: a poll must never take the pool from people who wait for a page.
      await this.#pollDistrict(district, now);
      await this.#pollCases(district, now);
    }
    this.#beat(now);
  }

  async #pollDistrict(district: string, now: number): Promise<void> {
    const { db } = this.#options;
    const told = this.#told.get(district) ?? new Map<string, Told>();
    this.#told.set(district, told);
    for (const [id, { at }] of told) if (at < now - 4 * LOOK_BACK_MS) told.delete(id);
    const changes = await changesSince(db, district, now - LOOK_BACK_MS, MOST_EVENTS);
    const fresh = changes.filter(({ id, version }) => version > (told.get(id)?.version ?? 0));
    if (fresh.length === 0) return;
    const standings = await standingsOf(
      db,
      district,
      fresh.map(({ id }) => id),
    );
    for (const { id, version } of fresh) told.set(id, { version, at: now });
    for (const listener of this.#listeners) {
      if (listener.districts.has(district)) tell(listener, district, standings, now);
    }
  }

  /** Hints of other trades go to whoever has a case in their to-do, is owed it, or had it when it last moved. */
  async #pollCases(district: string, now: number): Promise<void> {
    const { db } = this.#options;
    const told = this.#cases.get(district) ?? new Map<string, ToldCase>();
    this.#cases.set(district, told);
    const moved = await movedSince(db, district, now - LOOK_BACK_MS, MOST_EVENTS);
    const fresh = moved.filter(({ id, version }) => version > (told.get(id)?.version ?? 0));
    if (fresh.length === 0) return;
    const held = await seatsIn(
      db,
      district,
      fresh.map(({ id }) => id),
    );
    const seats = new Set(
      fresh.flatMap(({ id }) => [...(told.get(id)?.seats ?? []), ...(held.get(id) ?? [])]),
    );
    for (const { id, version } of fresh) {
      // Taken out first, so that those which moved last stand last.
      told.delete(id);
      told.set(id, { version, seats: held.get(id) ?? [] });
    }
    for (const id of [...told.keys()].slice(0, Math.max(0, told.size - MOST_CASES))) told.delete(id);
    for (const { actor, districts, out } of this.#listeners) {
      const own = [...actor.seats, `person:${actor.personId}`];
      if (districts.has(district) && own.some((seat) => seats.has(seat)))
        out.push(event('hint', 'todo', now));
    }
  }

  async #resume(listener: Listener, lastEventId: string | undefined, now: number): Promise<void> {
    const since = Number(lastEventId);
    if (lastEventId === undefined || !Number.isSafeInteger(since)) return;
    if (since < now - RESUME_MS) {
      listener.out.push(event('reset', '{}', now));
      listener.out.push(event('hint', 'issues'));
      return;
    }
    for (const district of listener.districts) {
      // Few districts, and only when a connection was lost.
      const missed = await changesSince(this.#options.db, district, since - LOOK_BACK_MS, MOST_EVENTS);
      const ids = missed.map(({ id }) => id);
      if (ids.length > 0) tell(listener, district, await standingsOf(this.#options.db, district, ids), now);
    }
  }

  #beat(now: number): void {
    const due = now - this.#beatAt >= BEAT_MS;
    if (due) this.#beatAt = now;
    for (const { out, endsAt } of this.#listeners) {
      if (out.readableLength > MOST_BUFFERED) out.destroy();
      else if (now >= endsAt) out.push(null);
      else if (due) out.push(event('beat', String(now), now));
    }
  }
}

function tell(listener: Listener, district: string, standings: readonly Standing[], now: number): void {
  const changed = standings
    .filter((standing) => maySeeStanding(listener.actor, district, standing))
    .map(({ id, version, stage, holder }) => ({ id: `${district}.${id}`, version, stage, holder }));
  if (changed.length === 0) return;
  listener.out.push(event('change', JSON.stringify({ changed }), now));
  // A page that keeps no rows of its own only needs to know that it should ask.
  listener.out.push(event('hint', 'issues'));
}

/** The domain's `maySee`, from the columns alone. */
export function maySeeStanding(actor: Actor, district: string, row: Standing): boolean {
  const { street, community, grid, lead, assists, parts, reporter_id } = row;
  const place = { district, street, community, grid, lon: null, lat: null, text: '' };
  const reporter = { personId: reporter_id, kind: 'system' } as const;
  return maySee({ place, lead, assists: assists ?? [], parts: parts ?? [], reporter }, actor);
}

function event(name: string, data: string, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${data}\n\n`;
}
