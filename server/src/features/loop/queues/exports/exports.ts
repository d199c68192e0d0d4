/**
 * Lists as files. Written page by page into a file of this server, with progress, and kept for a day; names are
 * masked as on screen, and the last line says who took the list out and when.
 */

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dayTextAt, minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import { isUuid } from '../../../../platform/ledger/ids.ts';
import { type OutRow, writeCsv, writeXlsx } from '../../../../platform/tables/write-table.ts';
import type { QueuesDeps } from '../deps.ts';
import { askFor } from '../filters/meaning.ts';
import { findPage } from '../found/find.ts';
import { countPlan } from '../live/counters.ts';
import type { Key } from '../pages/cursor.ts';
import type { Page } from '../pages/list.ts';
import { type Ask, type Plan, planOf, VIEWS } from '../views.ts';
import {
  beatExport,
  clearExports,
  type ExportJob,
  endExport,
  findExport,
  insertExport,
  listExports,
  stopExport,
} from './export-queries.ts';
import { exportHeaders, exportRow } from './export-rows.ts';

const DAY = 86_400_000;
const SILENT_MS = 60_000;
const PAGE = 500;
const AT_ONCE = 2;

export type ExportAsk = Ask & { readonly format: 'csv' | 'xlsx' };
export type Taker = {
  readonly actor: Actor;
  readonly accountName: string;
  readonly language: Language;
  readonly now: number;
};
type Stop = { asked: boolean };

class Stopped extends Error {}

export class Exports {
  readonly #deps: QueuesDeps;
  readonly #clock: () => number;
  readonly #running = new Map<string, Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  readonly #closing: Stop = { asked: false };
  #free = AT_ONCE;

  constructor(deps: QueuesDeps, clock: () => number = Date.now) {
    this.#deps = deps;
    this.#clock = clock;
  }

  /** Names the filter of an export may hold. */
  get known() {
    return this.#deps.known;
  }

  /** Begins an export, or finds the one begun under this id before. */
  async start(ask: ExportAsk, taker: Taker, id: string): Promise<ExportJob> {
    const { db } = this.#deps;
    const { actor, language, now } = taker;
    const plan = planOf(await askFor(this.#deps, ask, taker), actor, this.#deps.districts(), now);
    const count = plan.order === 'book' ? null : await countPlan(this.#deps, plan);
    const day = dayTextAt(now);
    const job: ExportJob = {
      id,
      owner: actor.personId,
      post_id: actor.postId,
      state: 'running',
      format: ask.format,
      name: `${VIEWS[ask.view][language]}-${day}.${ask.format}`,
      rows: 0,
      total: count === null || count.more ? null : count.n,
      created_at: now,
      beat_at: now,
      ended_at: null,
    };
    if (!(await insertExport(db, job))) return this.find(actor, id);
    const work = this.#run(job, plan, taker).finally(() => this.#running.delete(id));
    this.#running.set(id, work);
    return job;
  }

  /** @throws Refusal where there is none of the actor's */
  async find(actor: Actor, id: string): Promise<ExportJob> {
    const job = await findExport(this.#deps.db, id);
    if (job?.owner !== actor.personId) throw new Refusal('not-found', { what: '@word.export' });
    return job;
  }

  list(actor: Actor): Promise<ExportJob[]> {
    return listExports(this.#deps.db, actor.personId);
  }

  async stop(actor: Actor, id: string): Promise<void> {
    await this.find(actor, id);
    await stopExport(this.#deps.db, id);
  }

  /** The file as a stream. @throws Refusal where it is not done, or on another server's disk */
  async file(actor: Actor, id: string): Promise<{ job: ExportJob; body: Readable }> {
    const job = await this.find(actor, id);
    if (job.state !== 'done') throw new Refusal('not-found', { what: '@word.export' });
    const body = createReadStream(this.#path(id, job.format));
    try {
      await new Promise<void>((resolve, reject) => body.once('open', () => resolve()).once('error', reject));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new Refusal('not-found', { what: '@word.export' });
      throw error;
    }
    return { job, body };
  }

  /** Takes out files older than a day and ends what died; for a timer of the app. */
  async clear(): Promise<number> {
    const now = this.#clock();
    const gone = await clearExports(this.#deps.db, now - SILENT_MS, now - DAY);
    for (const id of gone) {
      // Few, and in the background.
      await Promise.all(['csv', 'xlsx'].map((format) => rm(this.#path(id, format), { force: true })));
    }
    return gone.length;
  }

  /** Stops what is under way and waits for it. */
  async close(): Promise<void> {
    this.#closing.asked = true;
    await Promise.all(this.#running.values());
  }

  #path(id: string, format: string): string {
    if (!isUuid(id)) throw new RangeError('The id of an export is a uuid');
    return path.join(this.#deps.exportFolder, `${id}.${format}`);
  }

  async #run(job: ExportJob, plan: Plan, taker: Taker): Promise<void> {
    await this.#turn();
    const file = this.#path(job.id, job.format);
    const progress = { rows: 0 };
    try {
      await mkdir(this.#deps.exportFolder, { recursive: true });
      await this.#write(job, plan, taker, file, progress);
      await endExport(this.#deps.db, job.id, 'done', progress.rows, this.#clock());
    } catch (error) {
      await rm(file, { force: true });
      const stopped = error instanceof Stopped;
      if (!stopped) this.#deps.log.error('An export failed', { export: job.id, error });
      await this.#end(job.id, stopped ? 'stopped' : 'failed', progress.rows);
    } finally {
      this.#free += 1;
      this.#waiting.shift()?.();
    }
  }

  /** Where the database is away too, the job is ended later by whoever clears up. */
  async #end(id: string, state: 'stopped' | 'failed', rows: number): Promise<void> {
    try {
      await endExport(this.#deps.db, id, state, rows, this.#clock());
    } catch (error) {
      this.#deps.log.warn('The end of an export could not be noted', { export: id, error });
    }
  }

  async #turn(): Promise<void> {
    while (this.#free === 0) {
      // Woken by the one before; another may have been quicker.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#free -= 1;
  }

  async #write(
    job: ExportJob,
    plan: Plan,
    taker: Taker,
    file: string,
    progress: { rows: number },
  ): Promise<void> {
    const headers = exportHeaders(taker.language);
    const rows = this.#rows(job, plan, taker, progress);
    const out = createWriteStream(file, { mode: 0o600 });
    if (job.format === 'csv') return pipeline(Readable.from(writeCsv(headers, rows)), out);
    const closed = new Promise<void>((resolve, reject) => out.once('close', resolve).once('error', reject));
    await Promise.all([writeXlsx(out, VIEWS[plan.view][taker.language], headers, rows), closed]);
  }

  /** Page by page; a matter that moved while the list was read is written once. */
  async *#rows(
    { id }: ExportJob,
    plan: Plan,
    taker: Taker,
    progress: { rows: number },
  ): AsyncGenerator<OutRow> {
    const written = new Set<string>();
    let after: Key | null = null;
    do {
      // Each page begins where the one before it ended.
      const page: Page = await findPage(this.#deps, plan, after, PAGE);
      for (const row of page.rows) {
        if (written.has(row.id)) continue;
        // The book's order never changes, so only queues need remembering.
        if (plan.order !== 'book') written.add(row.id);
        progress.rows += 1;
        yield exportRow(row, { ...this.#deps, language: taker.language, now: taker.now });
      }
      after = page.next;
      const asked = await beatExport(this.#deps.db, id, progress.rows, this.#clock());
      if (asked || this.#closing.asked) throw new Stopped();
    } while (after !== null);
    yield watermark(taker, progress.rows);
  }
}

function watermark({ accountName, actor, language, now }: Taker, rows: number): OutRow {
  const at = minuteTextAt(now);
  return language === 'zh'
    ? [`导出人 ${accountName}·岗位 ${actor.postId}·${at}·共 ${rows} 件`]
    : [`Exported by ${accountName}·post ${actor.postId}·${at}·${rows} matters`];
}
