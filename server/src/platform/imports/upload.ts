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

/** For files that may be complete: what they do not name may end. */
export const endMissingQuery = {
  endMissing: Type.Optional(
    Type.Boolean({
      description:
        'The file is complete: what is in force and of a kind the file names, but is not in it, ends on the day',
    }),
  ),
  within: Type.Optional(
    Type.String({
      pattern: '^(\\d{6}|\\d{9}|\\d{12})?$',
      maxLength: 12,
      description:
        'Code of the area for which the file is complete; by default the narrowest around its rows',
    }),
  ),
};

const Texts = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 20_000 }));
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
const RowProblem = Type.Object({
  row: Count,
  field: Type.String({ maxLength: 100 }),
  message: Type.String({ maxLength: 20_000 }),
});

/** What every import answers besides its problems and differences. */
export const importCounts = {
  covers: Type.Union(
    [
      Type.Object({
        area: Type.String({ maxLength: 15 }),
        sorts: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 100 }),
      }),
      Type.Null(),
    ],
    {
      description:
        'For what the complete file is taken as the whole list: an area (empty for the city), and levels of areas, kinds and levels of units, or kinds of posts',
    },
  ),
  ended: Count,
  notEnded: Count,
  endings: Type.Array(
    Type.Object({
      what: Type.String({ maxLength: 400 }),
      how: Type.Union([Type.Literal('ends'), Type.Literal('carried'), Type.Literal('kept')]),
      message: Type.String({ maxLength: 1_000 }),
    }),
    { maxItems: 1_000 },
  ),
};

/** Only a table has columns; how they were read, and the rows that were refused as the file has them. */
export const tableReading = {
  map: Texts,
  unmapped: Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 1_000 }),
  mend: Type.Object({
    // Not `headers`: rules for descriptions of interfaces take a member of that name for HTTP's.
    columns: Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 1_000 }),
    rows: Type.Array(
      Type.Object({ row: Count, cells: Type.Array(Type.String({ maxLength: 4_000 }), { maxItems: 1_000 }) }),
      { maxItems: 2_000 },
    ),
  }),
};

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
  ...importCounts,
  ...tableReading,
});

export const ImportProgress = Type.Object({
  id: Uuid,
  phase: Type.Union([
    Type.Literal('receiving'),
    Type.Literal('reading'),
    Type.Literal('writing'),
    Type.Literal('done'),
  ]),
  receivedBytes: Count,
  read: Count,
  done: Type.Boolean(),
});

/** How far an import is. */
export type Progress = {
  phase: 'receiving' | 'reading' | 'writing' | 'done';
  receivedBytes: number;
  /** Rows or features judged so far. */
  read: number;
  done: boolean;
};

export function notBegun(): Progress {
  return { phase: 'receiving', receivedBytes: 0, read: 0, done: false };
}

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
  readonly #read = new Map<string, Progress>();
  readonly #folder: string;

  /** @param dataDir files lie here, under `imports`, while they are read, and are removed after */
  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, 'imports');
  }

  progressOf(id: string): Progress | undefined {
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
    const state = notBegun();
    this.#remember(ask.commandId, state);
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await pipeline(ask.body, counted(state), createWriteStream(file, { mode: 0o600 }), {
        signal: ask.signal,
      });
      state.phase = 'reading';
      const map = ask.query.map === undefined ? undefined : parseColumnMap(ask.query.map, fields);
      const onProgress = (read: number) => {
        state.read = read;
      };
      const onWriting = () => {
        state.phase = 'writing';
      };
      const { mode, dryRun } = ask.query;
      return await work(file, map, { mode, dryRun, signal: ask.signal, onProgress, onWriting });
    } catch (error) {
      if (error instanceof TableError) throw tableProblem(error);
      throw error;
    } finally {
      state.done = true;
      state.phase = 'done';
      await rm(file, { force: true });
    }
  }

  #remember(id: string, state: Progress): void {
    const [oldest] = this.#read.keys();
    if (this.#read.size >= 200 && oldest !== undefined) this.#read.delete(oldest);
    this.#read.set(id, state);
  }
}

/**
 * Counts what passes. The file is put on disk before its first row is judged: a transaction must not wait for a slow
 * line, and memory holds one piece of the file, never the file.
 */
function counted(state: Progress) {
  return async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      state.receivedBytes += piece.length;
      yield piece;
    }
  };
}

function tableProblem(error: TableError): HttpProblem {
  const right = { zh: '带表头的 CSV 或 XLSX 表格', en: 'a CSV or XLSX table with headers' };
  return new HttpProblem(
    'body-wrong',
    { count: 1 },
    { errors: [{ field: 'file', message: error.message, right }] },
  );
}
