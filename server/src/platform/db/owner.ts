import * as fs from 'node:fs';
import path from 'node:path';
import { isRecord } from './place.ts';

/** The GridGov process that runs the cluster, and where its database listens. */
export type Owner = {
  readonly pid: number;
  /** Start time of that process, so that a reused process number is not taken for it. */
  readonly born: string;
  readonly port: number | undefined;
  readonly socket: string | undefined;
};

/** Writes our name on the cluster's door. False: a living process has its name there. */
export function claim(home: string): boolean {
  const file = doorPlate(home);
  const prepared = prepare(home, {});
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      // A link appears with its content or not at all, so nobody reads a half-written name.
      if (linked(prepared, file)) return true;
      if (owner(home) !== undefined) return false;
      fs.rmSync(file, { force: true });
    }
    return false;
  } finally {
    fs.rmSync(prepared, { force: true });
  }
}

/** Adds where the database listens, for those who join. */
export function announce(home: string, where: { port: number; socket: string | undefined }): void {
  fs.renameSync(prepare(home, where), doorPlate(home));
}

function prepare(home: string, where: object): string {
  const file = `${doorPlate(home)}.${process.pid}`;
  const mine = { pid: process.pid, born: birthOf(process.pid), ...where };
  fs.writeFileSync(file, JSON.stringify(mine), { mode: 0o600 });
  return file;
}

function linked(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The living owner; undefined when there is none or it died without tidying up. */
export function owner(home: string): Owner | undefined {
  const file = doorPlate(home);
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || isAbsent(error)) return undefined;
    throw error;
  }
  if (!isRecord(content) || typeof content.pid !== 'number' || typeof content.born !== 'string')
    return undefined;
  if (birthOf(content.pid) !== content.born) return undefined;
  return {
    pid: content.pid,
    born: content.born,
    port: typeof content.port === 'number' ? content.port : undefined,
    socket: typeof content.socket === 'string' ? content.socket : undefined,
  };
}

export function release(home: string): void {
  if (owner(home)?.pid === process.pid) fs.rmSync(doorPlate(home), { force: true });
}

/** Empty when no such process lives; `alive` where the system does not tell start times as Linux does. */
export function birthOf(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  if (fs.existsSync('/proc/self/stat')) {
    if (!fs.existsSync(stat)) return '';
    // The program's name, in brackets, may itself hold spaces; what follows the last bracket does not.
    const fields = fs.readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  }
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? 'alive' : '';
  }
}

function doorPlate(home: string): string {
  return path.join(home, 'owner.json');
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
