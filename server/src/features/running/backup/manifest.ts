import { HEAD_FILE, KEYS_FILE, PROOF_FOLDER } from '../../../platform/ledger/keyring.ts';
import { FORGOTTEN_FILE } from '../../../platform/sealed/forget.ts';

/** What a backup says about itself; its last words, so that everything before is known by then. */
export type Manifest = {
  readonly format: typeof FORMAT;
  readonly product: string;
  /** ISO time of the snapshot. */
  readonly at: string;
  readonly postgres: string;
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly TableManifest[];
  readonly files: number;
  /** SHA-256 of each list of members, in their order; the lists hold those of the members. */
  readonly lists: readonly string[];
};

export type AppliedMigration = { readonly number: number; readonly name: string; readonly sha256: string };
export type TableManifest = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
};

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
/** The manifest's own hash; nothing comes after it. */
export const MANIFEST_HASH = 'manifest.sha256';
export const DEMO_SECRET = 'demo-secret';
/** What the proof needs to be checked elsewhere, and what was forgotten. The key that signs is not among it. */
export const PROOF_FILES = [KEYS_FILE, HEAD_FILE, FORGOTTEN_FILE].map((name) => `${PROOF_FOLDER}/${name}`);

/** Members come in groups, each followed by a list of them, so that nobody holds millions of hashes at once. */
export const LIST_EVERY = 5_000;
export const listName = (number: number) => `lists/${String(number).padStart(6, '0')}`;
export const isList = (name: string) => name.startsWith('lists/');

export const tableMember = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}`;

/** Table of a member; undefined for members of another kind. */
export function tableOf(name: string): string | undefined {
  return /^tables\/([a-z_][a-z0-9_]*)\/\d+$/.exec(name)?.[1];
}

/** Path below the folder of files; undefined for members of another kind. A path that leads out is none. */
export function fileOf(name: string): string | undefined {
  return /^files\/((?:[0-9A-Za-z][\w.-]*\/)*[0-9A-Za-z][\w.-]*)$/.exec(name)?.[1];
}

export type Member = { readonly name: string; readonly bytes: number; readonly sha256: string };

export function writeList(members: readonly Member[]): string {
  return members.map(({ name, bytes, sha256 }) => `${sha256}  ${bytes}  ${name}\n`).join('');
}

/** The file is no backup, or not any more what it was when it was made. Nothing was changed. */
export class BackupDamagedError extends Error {
  override readonly name = 'BackupDamagedError';
}

/** The restore cannot be done here; the message says what to do. Nothing was changed. */
export class RestoreRefusedError extends Error {
  override readonly name = 'RestoreRefusedError';
}

export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BackupDamagedError('备份的清单不是 JSON', { cause });
  }
  const { format } = value as { format?: unknown };
  if (format === FORMAT) return value as Manifest;
  throw new BackupDamagedError(`备份的格式是 ${String(format)}，本程序只认 ${FORMAT}`);
}
