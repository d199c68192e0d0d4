import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Place, shortHash } from './place.ts';

/** A socket's whole path may have 107 bytes; `.s.PGSQL.65535` and some air are taken off. */
const longestFolder = 80;

/**
 * A folder for PostgreSQL's Unix socket, which is faster than loopback TCP; undefined where there is none.
 * The list separator and quotes of `unix_socket_directories` make plain characters necessary.
 */
export function socketFolder(place: Place): string | undefined {
  if (process.platform === 'win32') return undefined;
  const inside = path.join(place.home, 'socket');
  const usable = /^[\w./-]+$/.test(inside) && inside.length <= longestFolder;
  const folder = usable ? inside : path.join(tmpdir(), `gridgov-${shortHash(place.home)}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const uid = place.runAs?.uid ?? process.getuid?.() ?? 0;
  const stat = fs.lstatSync(folder);
  // Somebody else's folder of the same name under /tmp could listen in our place.
  if (!stat.isDirectory() || (stat.uid !== uid && stat.uid !== process.getuid?.())) return undefined;
  if (place.runAs !== undefined) fs.chownSync(folder, place.runAs.uid, place.runAs.gid);
  fs.chmodSync(folder, 0o700);
  return folder;
}
