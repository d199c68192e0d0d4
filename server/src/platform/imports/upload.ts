import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Type from 'typebox';
import { HttpProblem } from '../http/problem.ts';
import type { Binary } from '../http/route.ts';
import { Day, Uuid } from '../http/shapes.ts';
import { parseColumnMap } from '../tables/column-map.ts';
import { TableError } from '../tables/table-error.ts';
import type { ImportOptions, ImportResult } from './tally.ts';

/** CSV or XLSX; which of them it is shows the content. */
export const TableBody = {
  binary: [
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/octet-stream',
  ],
  maxBytes: 64 * 1024 * 1024,
} as const satisfies Binary;

/** What may be said of every import of a table. */
export const importQuery = {
  mode: Type.Optional(
    Type.Union([Type.Literal('all'), Type.Literal('good')], {
      description: '`all`: one bad row and nothing is written; `good`: bad rows are left out',
    }),
  ),
  dryRun: Type.Optional(Type.Boolean({ description: 'Judge every row and write nothing' })),
  map: Type.Optional(
    Type.String({
      maxLength: 4000,
      description: 'Columns to fields: `列=field,…`; remembered for the layout',
    }),
  ),
  from: Type.Optional(Day),
};

const Texts = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 20_000 }));
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
const RowProblem = Type.Object({
  row: Count,
  field: Type.String({ maxLength: 100 }),
  message: Type.String({ maxLength: 20_000 }),
});

export const ImportReply = Type.Object({
  read: Count,
  added: Count,
  changed: Count,
  unchanged: Count,
  refused: Count,
  applied: Type.Boolean(),
  problems: Type.Array(RowProblem, { maxItems: 10_001 }),
  problemsLeftOff: Count,
  differences: Type.Array(
    Type.Object({
      row: Count,
      kind: Type.Union([Type.Literal('added'), Type.Literal('changed')]),
      what: Type.String({ maxLength: 20_000 }),
      before: Type.Union([Texts, Type.Null()]),
      after: Texts,
    }),
    { maxItems: 1_000 },
  ),
  map: Texts,
  unmapped: Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 1_000 }),
});

export const ImportProgress = Type.Object({ id: Uuid, read: Count, done: Type.Boolean() });

type ImportAsk = {
  readonly body: Readable;
  readonly query: {
    readonly mode?: 'all' | 'good' | undefined;
    readonly dryRun?: boolean | undefined;
    readonly map?: string | undefined;
  };
  readonly commandId: string;
  readonly signal: AbortSignal;
};

/** Imports under way on this server, by the client's command id, so that a page can show how far one is. */
export class RunningImports {
  readonly #read = new Map<string, { read: number; done: boolean }>();
  readonly #folder: string;

  /** @param dataDir files lie here, under `imports`, while they are read, and are removed after */
  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, 'imports');
  }

  progressOf(id: string): { read: number; done: boolean } | undefined {
    return this.#read.get(id);
  }

  /**
   * Puts the body into a file, has it imported, and removes it. @throws HttpProblem where it is no such table
   */
  async run<R extends ImportResult>(
    ask: ImportAsk,
    fields: readonly string[],
    work: (
      file: string,
      map: Readonly<Record<string, string>> | undefined,
      options: ImportOptions,
    ) => Promise<R>,
  ): Promise<R> {
    const file = path.join(this.#folder, randomUUID());
    const state = { read: 0, done: false };
    this.#remember(ask.commandId, state);
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await pipeline(ask.body, createWriteStream(file, { mode: 0o600 }), { signal: ask.signal });
      const map = ask.query.map === undefined ? undefined : parseColumnMap(ask.query.map, fields);
      const onProgress = (read: number) => {
        state.read = read;
      };
      return await work(file, map, { ...ask.query, signal: ask.signal, onProgress });
    } catch (error) {
      if (error instanceof TableError) throw tableProblem(error);
      throw error;
    } finally {
      state.done = true;
      await rm(file, { force: true });
    }
  }

  #remember(id: string, state: { read: number; done: boolean }): void {
    const [oldest] = this.#read.keys();
    if (this.#read.size >= 200 && oldest !== undefined) this.#read.delete(oldest);
    this.#read.set(id, state);
  }
}

function tableProblem(error: TableError): HttpProblem {
  const right = { zh: '带表头的 CSV 或 XLSX 表格', en: 'a CSV or XLSX table with headers' };
  return new HttpProblem(
    'body-wrong',
    { count: 1 },
    { errors: [{ field: 'file', message: error.message, right }] },
  );
}
