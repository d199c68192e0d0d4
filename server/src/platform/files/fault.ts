import { userInfo } from 'node:os';

/** What stands in the way of a file, by the code of the system's error, and what to do about it. */
const FAULTS: Readonly<Record<string, (place: string) => string>> = {
  EACCES: (place) =>
    `${place} may not be read or written by the user “${userName()}”. Let it own the folder (chown -R ${userName()} FOLDER), or choose another folder: GRIDGOV_DATA=/path npm start`,
  ENOTDIR: (place) =>
    `${place} cannot be made: a part of this path is a file, not a folder. Move that file away, or choose another folder: GRIDGOV_DATA=/path npm start`,
  EROFS: (place) =>
    `${place} lies on a disk that is read-only. Mount it for writing, or choose another folder: GRIDGOV_DATA=/path npm start`,
  ENOSPC: (place) =>
    `The disk of ${place} is full. Make room there, or choose another folder: GRIDGOV_DATA=/path npm start`,
  EMFILE: (place) =>
    `${place} cannot be opened: too many files are open. Raise the limit for this user (ulimit -n 65536)`,
};

const ALIKE: Readonly<Record<string, string>> = { EPERM: 'EACCES', EEXIST: 'ENOTDIR', EDQUOT: 'ENOSPC' };

/** The first error of the chain that is about a file, as a sentence for the operator; undefined where none is. */
export function fileFault(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, path: place, syscall } = at as NodeJS.ErrnoException;
    if (code === undefined) continue;
    if (code === 'EACCES' && syscall === 'listen') {
      return 'This port may be opened by the administrator of the machine only. Choose one above 1023: PORT=8080 npm start';
    }
    const say = FAULTS[ALIKE[code] ?? code];
    if (say !== undefined && place !== undefined) return say(place);
  }
  return undefined;
}

/** A user without a name, as containers have them, is a number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'server');
  }
}
