import type { RowProblem } from '@gridgov/domain/city/standards/rows.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Db, Queryable } from '../db/database.ts';

export type { RowProblem };

export type ImportMode = 'all' | 'good';

export type ImportOptions = {
  /** `all`: one bad row and nothing is written (the default). `good`: bad rows are left out. */
  readonly mode?: ImportMode | undefined;
  /** Judge every row and write nothing. */
  readonly dryRun?: boolean | undefined;
  /** At most this many differences are kept for the preview; default 200. */
  readonly differences?: number | undefined;
  /** Rows read so far; called every thousand rows and at the end. */
  readonly onProgress?: ((read: number) => void) | undefined;
  /** Every row is judged and the file will be written: no more rows are read, and this may take a while. */
  readonly onWriting?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Of whoever reads what is wrong; Chinese where an import has no other. */
  readonly reader?: Language | undefined;
};

export type Difference = {
  readonly row: number;
  readonly kind: 'added' | 'changed';
  /** What it is about, in words a person knows it by. */
  readonly what: string;
  readonly before: Readonly<Record<string, string>> | null;
  readonly after: Readonly<Record<string, string>>;
};

/**
 * Something in force that the file, said to be complete, does not name. `ends`: it ends on the import's day.
 * `carried`: it ends and its open matters go on elsewhere. `kept`: it cannot end, and `message` says why.
 */
export type Ending = {
  readonly what: string;
  readonly how: 'ends' | 'carried' | 'kept';
  readonly message: string;
};

/** For what a file said to be complete is taken as the whole list: all things of these sorts in this area. */
export type Covers = {
  /** '' for the whole city. */
  area: string;
  /** Levels of areas, kinds and levels of units (`kind|level`), kinds of posts. */
  sorts: string[];
};

/** Every row read is in exactly one of added, changed, unchanged and refused; `applied` says whether they were written. */
export type ImportResult = {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  applied: boolean;
  problems: RowProblem[];
  /** Problems beyond the first ten thousand, only counted. */
  problemsLeftOff: number;
  differences: Difference[];
  /** Null where the file is not said to be complete, or names nothing. */
  covers: Covers | null;
  /** What ends because the file does not name it; only where that was asked for. */
  ended: number;
  /** What the file does not name and what cannot end all the same. */
  notEnded: number;
  /** The first thousand of both, those that cannot end before the others. */
  endings: Ending[];
};

/** What is wrong with one field of a row, and what would be right. */
export type RowFault = { readonly field: string; readonly message: string };

export type Verdict = 'added' | 'changed' | 'unchanged' | 'refused';

const MOST_PROBLEMS = 10_000;
const MOST_ENDINGS = 1_000;
const PROGRESS_EVERY = 1_000;

/** Counts an import's rows while it runs, and says what to do at its end. */
export class Tally {
  readonly result: ImportResult = {
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    applied: false,
    problems: [],
    problemsLeftOff: 0,
    differences: [],
    covers: null,
    ended: 0,
    notEnded: 0,
    endings: [],
  };
  readonly #options: ImportOptions;

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  /** @throws the signal's reason once the import was stopped */
  count(verdict: Verdict): void {
    this.result.read += 1;
    this.result[verdict] += 1;
    if (this.result.read % PROGRESS_EVERY !== 0) return;
    this.#options.signal?.throwIfAborted();
    this.#options.onProgress?.(this.result.read);
  }

  problem(problem: RowProblem): void {
    if (this.result.problems.length < MOST_PROBLEMS) this.result.problems.push(problem);
    else this.result.problemsLeftOff += 1;
  }

  refuse(row: number, field: string, message: string): void {
    this.refuseAll(row, [{ field, message }]);
  }

  /** One row with everything that is wrong with it, so that it is mended once. */
  refuseAll(row: number, faults: readonly RowFault[]): void {
    for (const fault of faults) this.problem({ row, ...fault });
    this.count('refused');
  }

  difference(difference: Difference): void {
    if (this.result.differences.length < (this.#options.differences ?? 200)) {
      this.result.differences.push(difference);
    }
  }

  /** Told before anything ends: what the file leaves out of this does. */
  covers(area: string, sorts: Iterable<string>): void {
    const all = [...new Set(sorts)].sort();
    if (all.length > 0) this.result.covers = { area, sorts: all };
  }

  ending(ending: Ending): void {
    const { result } = this;
    if (ending.how === 'kept') result.notEnded += 1;
    else result.ended += 1;
    const before = result.endings.findIndex(({ how }) => how !== 'kept');
    if (ending.how === 'kept' && before >= 0) result.endings.splice(before, 0, ending);
    else if (result.endings.length < MOST_ENDINGS) result.endings.push(ending);
    if (result.endings.length > MOST_ENDINGS) result.endings.pop();
  }

  /** False once it is settled that nothing will be written, so that writing can stop while judging goes on. */
  get writes(): boolean {
    const { refused, notEnded } = this.result;
    return this.#options.dryRun !== true && !(this.#options.mode !== 'good' && refused + notEnded > 0);
  }

  /** Call with everything counted; the caller commits where `applied` is true and rolls back where not. */
  finish(): ImportResult {
    const { result } = this;
    this.#options.signal?.throwIfAborted();
    result.applied = this.writes;
    if (!result.applied && this.#options.dryRun !== true) {
      this.problem({ row: 0, field: '', message: notWritten(result, this.#options.reader) });
    }
    if (result.applied) this.#options.onWriting?.();
    this.#options.onProgress?.(result.read);
    return result;
  }
}

function notWritten({ refused, notEnded }: ImportResult, language: Language = 'zh'): string {
  if (language === 'en') {
    const what = [
      ...(refused > 0 ? [`${refused} rows are wrong`] : []),
      ...(notEnded > 0 ? [`${notEnded} things cannot end`] : []),
    ];
    return `${what.join(' and ')}: nothing of the file was written. Mend it and import it again, or import the right rows alone`;
  }
  const why = [
    ...(refused > 0 ? [`${refused} 行不合格`] : []),
    ...(notEnded > 0 ? [`${notEnded} 项不能终止`] : []),
  ].join('、');
  return `有 ${why}，整个文件没有写入；改好后重新导入，或选择只导入合格的行`;
}

/** Ends a transaction without keeping anything of it, and without being an error. */
class NothingKept extends Error {
  override readonly name = 'NothingKept';
}

/** A transaction that is kept where `work` says true and leaves no trace where it says false. */
export async function keepOnlyIf(db: Db, work: (tx: Queryable) => Promise<boolean>): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      if (!(await work(tx))) throw new NothingKept();
    });
  } catch (error) {
    if (!(error instanceof NothingKept)) throw error;
  }
}
