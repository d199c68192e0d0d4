import { existsSync } from 'node:fs';

/** Why tests of the public source material (`GRIDGOV_SHARED`) are skipped; false where the file or folder is there. */
export function withoutShared(file: string): string | false {
  return existsSync(file) ? false : 'the shared material is absent, see docs/tests.md';
}
