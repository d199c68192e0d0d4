import type { Config } from '../../platform/config/config.ts';

/** A verb of the command line: what it takes, and what it does. */
export type Verb = {
  readonly name: string;
  /** The word after the verb, where it needs one: `replay events`. */
  readonly subjects?: Readonly<Record<string, string>>;
  readonly operands?: { readonly name: string; readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, Option>>;
  /** Lines shown below the options. */
  readonly notes?: readonly string[];
  run(call: Call): Promise<Outcome>;
};

export type Option = {
  /** What its value is called in the help; an option without one is a switch. */
  readonly value?: string;
  readonly many?: boolean;
  readonly required?: boolean;
  readonly says: string;
};

/** A verb as it was called. */
export type Call = {
  readonly subject: string;
  readonly operands: readonly string[];
  /** The value of an option; the last one where it was given several times. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  has(name: string): boolean;
  /** A path as it was typed, seen from where it was typed. */
  file(path: string): string;
  readonly json: boolean;
  readonly config: () => Config;
  /** Aborted by Ctrl-C, SIGTERM and the end of the terminal. */
  readonly signal: AbortSignal;
  /** Where the work stands; shown on stderr, not more often than is readable. */
  progress(text: string): void;
  notice(text: string): void;
  /** What is to be said when the work is stopped from now on: what was done, and what was not. */
  whenStopped(text: string): void;
};

export type Outcome = {
  /** The one object on the last line with `--json`. */
  readonly json: object;
  /** For people, without `--json`. */
  readonly summary: string;
  readonly failed?: boolean;
};

/** It was called in a way it does not understand; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for cannot be done, and the message says all there is to say; exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
