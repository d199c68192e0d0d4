import type { Language } from '@gridgov/domain/refusal.ts';
import type { Ending, ImportOptions, ImportResult, RowProblem } from '../../../../platform/imports/tally.ts';
import { Tally } from '../../../../platform/imports/tally.ts';
import type { Message } from '../messages.ts';
import type { Verdict } from '../version-plan.ts';
import type { Crs } from './crs.ts';

export type AreaImportOptions = ImportOptions & {
  /** First day the rows hold, 'YYYY-MM-DD'; a change of what holds already takes effect on that day. */
  readonly from: string;
  readonly language?: Language;
  /** The file is complete: areas it does not name end. */
  readonly endMissing?: EndMissing | undefined;
};

/** What ending areas needs to know beside the file. */
export type EndMissing = {
  /** For which area the file is complete; by default the narrowest around its rows. */
  readonly within?: string | undefined;
  /** Open matters by the code they arose in. */
  readonly openMatters: OpenMatters;
  /** Id (uuid v7) and moment of the change of grids that carries open matters over. */
  readonly changeId: string;
  readonly now: number;
};

export type OpenMatters = (codes: readonly string[]) => Promise<ReadonlyMap<string, number>>;

export type BoundaryImportOptions = AreaImportOptions & {
  /** Where the data come from, kept with each boundary. */
  readonly source: string;
  /** Coordinate system of the file; stored are WGS-84 and this name. */
  readonly crs: Crs;
  /** The boundaries are invented and must be shown as such. A feature may say so itself. */
  readonly synthetic?: boolean;
};

/** `row` is the line of a table, or the number of a feature in a GeoJSON file, from 1; 0 the whole file. */
export type AreaImportResult = ImportResult & {
  /** Accepted, but should be looked at: mended boundaries, names matched loosely, findings of the checks. */
  readonly notes: RowProblem[];
};

/** Why one part of a row cannot be taken. */
export class Rejection {
  readonly field: string;
  readonly message: Message;

  constructor(field: string, message: Message) {
    this.field = field;
    this.message = message;
  }
}

/** Those of the parts of a row that cannot be taken: all are told, so that the row is mended once. */
export function rejectionsOf(...parts: readonly unknown[]): Rejection[] {
  return parts.filter((part) => part instanceof Rejection);
}

/** A row that was taken: what it is about, in words a person knows it by, what it changes, and what was mended. */
export type Taken = { readonly what: string; readonly verdict: Verdict; readonly mended?: Message | null };

/** A tally that speaks in messages and also takes notes. */
export class AreaTally {
  readonly tally: Tally;
  readonly notes: RowProblem[] = [];
  private readonly language: Language;

  constructor(options: AreaImportOptions) {
    this.tally = new Tally(options);
    this.language = options.language ?? 'zh';
  }

  refuse(row: number, field: string, message: Message): void {
    this.tally.refuse(row, field, message[this.language]);
  }

  /** Counts the row, and keeps its difference for the preview. */
  settle(row: number, outcome: Taken | readonly Rejection[]): void {
    if (!('verdict' in outcome)) {
      const faults = outcome.map(({ field, message }) => ({ field, message: message[this.language] }));
      this.tally.refuseAll(row, faults);
      return;
    }
    const { kind, before, after } = outcome.verdict;
    if (outcome.mended) this.note(row, 'geometry', outcome.mended);
    if (kind !== 'unchanged') this.tally.difference({ row, kind, what: outcome.what, before, after });
    this.tally.count(kind);
  }

  ending(what: string, how: Ending['how'], message: Message): void {
    this.tally.ending({ what, how, message: message[this.language] });
  }

  note(row: number, field: string, message: Message): void {
    this.notes.push({ row, field, message: message[this.language] });
  }

  result(): AreaImportResult {
    return { ...this.tally.result, notes: this.notes };
  }
}
