/**
 * Sets papers in a process of their own, started with the first and ended when there was nothing to do for a while: the
 * server at rest holds neither the typesetter nor its fonts, a paper never keeps requests waiting, and one that does not come
 * to an end is ended with its process (decision 575).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Asked, Made, Sheet } from './sheet.ts';

/** The template does not fit the data, or the data the page. */
export class PaperFault extends Error {
  override readonly name = 'PaperFault';
}

export type Typesetter = {
  /** @throws PaperFault where it cannot be set, or not in time */
  set(sheet: Sheet, as?: Asked['as']): Promise<Made>;
  /** Process id while one runs; null at rest. */
  running(): number | null;
  stop(): Promise<void>;
};

export type TypesetSettings = {
  /** The operator's fonts; null: none. */
  readonly fontFolder: string | null;
  readonly idleMs?: number;
  /** For one paper, beside the start of the process. */
  readonly limitMs?: number;
  /** As many wait at most. */
  readonly most?: number;
};

const IDLE_MS = 60_000;
const LIMIT_MS = 20_000;
const MOST = 200;
const PROGRAM = fileURLToPath(new URL('./typeset-worker.ts', import.meta.url));

type Waiting = {
  readonly asked: Asked;
  readonly done: (made: Made) => void;
  readonly failed: (error: Error) => void;
};

export const makeTypesetter = (settings: TypesetSettings): Typesetter => new OneByOne(settings);

class OneByOne implements Typesetter {
  readonly #queue: Waiting[] = [];
  readonly #settings: TypesetSettings;
  #child: ChildProcess | null = null;
  #current: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;

  constructor(settings: TypesetSettings) {
    this.#settings = settings;
  }

  set(sheet: Sheet, as: Asked['as'] = 'pdf'): Promise<Made> {
    const most = this.#settings.most ?? MOST;
    return new Promise((done, failed) => {
      if (this.#queue.length >= most) return failed(new PaperFault(`${most} papers wait already`));
      this.#last += 1;
      this.#queue.push({ asked: { ...sheet, id: this.#last, as }, done, failed });
      this.#next();
    });
  }

  running(): number | null {
    return this.#child?.pid ?? null;
  }

  async stop(): Promise<void> {
    const waiting = this.#queue.splice(0);
    if (this.#current !== null) waiting.unshift(this.#current);
    this.#current = null;
    this.#end();
    for (const { failed } of waiting) failed(new PaperFault('the server stops'));
  }

  #next(): void {
    if (this.#current !== null) return;
    clearTimeout(this.#timer);
    const next = this.#queue.shift();
    if (next === undefined) {
      this.#rest();
      return;
    }
    this.#current = next;
    this.#child ??= this.#start();
    this.#child.ref();
    this.#child.channel?.ref();
    const limitMs = this.#settings.limitMs ?? LIMIT_MS;
    this.#timer = setTimeout(() => this.#fail(`it took longer than ${limitMs} ms`), limitMs);
    this.#child.send(next.asked, (error) => {
      if (error !== null) this.#fail(error.message);
    });
  }

  /** With nothing to do it keeps nobody's process from ending, and ends itself after a while. */
  #rest(): void {
    this.#timer = setTimeout(() => this.#end(), this.#settings.idleMs ?? IDLE_MS).unref();
    this.#child?.unref();
    this.#child?.channel?.unref();
  }

  #start(): ChildProcess {
    const folder = this.#settings.fontFolder ?? '';
    const child = fork(PROGRAM, [folder], { serialization: 'advanced', env: {}, execArgv: [] });
    child.on('message', (answer: Answer) => this.#answered(answer));
    child.on('error', (error) => this.#gone(child, error.message));
    child.on('exit', (code, signal) => this.#gone(child, `it ended (${signal ?? code})`));
    return child;
  }

  #answered(answer: Answer): void {
    const current = this.#current;
    if (current === null || current.asked.id !== answer.id) return;
    this.#current = null;
    if ('error' in answer) current.failed(new PaperFault(answer.error));
    else current.done(answer);
    this.#next();
  }

  /** The process goes with the paper it did not get done; the next paper gets a new one. */
  #fail(why: string): void {
    const stuck = this.#current;
    this.#current = null;
    this.#end();
    stuck?.failed(new PaperFault(why));
    this.#next();
  }

  #gone(which: ChildProcess, why: string): void {
    if (which !== this.#child) return;
    this.#child = null;
    if (this.#current !== null) this.#fail(why);
  }

  /** It holds nothing that could be lost, and may be deep in a layout. */
  #end(): void {
    clearTimeout(this.#timer);
    const ended = this.#child;
    this.#child = null;
    ended?.kill('SIGKILL');
  }
}
