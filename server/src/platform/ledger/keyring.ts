/**
 * What the proof keeps outside the database, in the folder `proof` of the data folder: the key that signs (unless the
 * settings give it), the public keys used so far, and the newest signed head.
 */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import {
  type Anchor,
  headLine,
  type PublicKeys,
  readHeadLine,
  type SignedHead,
  type SigningKey,
  signingKey,
} from './head.ts';

export const PROOF_FOLDER = 'proof';
export const KEY_FILE = 'signing-key';
export const KEYS_FILE = 'public-keys';
export const HEAD_FILE = 'newest-head.json';

const fileIn = (dataDir: string, name: string) => path.join(dataDir, PROOF_FOLDER, name);

/** The key from the settings, else the one in the folder, made at the first start and readable for its owner only. */
export function openSigningKey(dataDir: string, fromSettings: string | undefined): SigningKey {
  fs.mkdirSync(path.join(dataDir, PROOF_FOLDER), { recursive: true, mode: 0o700 });
  const key = signingKey(fromSettings ?? keyFromFile(fileIn(dataDir, KEY_FILE)));
  if (!publicKeys(dataDir).has(key.id)) {
    fs.appendFileSync(fileIn(dataDir, KEYS_FILE), `${key.id} ${key.publicKey}\n`, {
      mode: 0o600,
      flush: true,
    });
  }
  return key;
}

function keyFromFile(file: string): string {
  try {
    // `wx`: of two processes starting at once the second reads what the first wrote.
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** Where the key lies and who may read it; null where the folder holds none. */
export function keyFile(dataDir: string): { readonly file: string; readonly mode: number } | null {
  const file = fileIn(dataDir, KEY_FILE);
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : { file, mode: found.mode & 0o777 };
}

export function publicKeys(dataDir: string): PublicKeys {
  const text = textOf(fileIn(dataDir, KEYS_FILE)) ?? '';
  const pairs = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(pairs.flatMap(([id, key]) => (id && key ? [[id, key] as const] : [])));
}

/** Replaced whole, and never by an older one. */
export function keepHead(dataDir: string, head: SignedHead, publicKey: string): void {
  const kept = keptHead(dataDir);
  if (kept !== null && kept.head.number >= head.number) return;
  const file = fileIn(dataDir, HEAD_FILE);
  const part = `${file}.${process.pid}.part`;
  fs.writeFileSync(part, `${headLine(head, publicKey)}\n`, { mode: 0o600, flush: true });
  fs.renameSync(part, file);
}

/** The newest head signed from this data folder; null before the first one. */
export function keptHead(dataDir: string): Anchor | null {
  const text = textOf(fileIn(dataDir, HEAD_FILE));
  return text === null ? null : readHeadLine(text.trim());
}

function textOf(file: string): string | null {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
