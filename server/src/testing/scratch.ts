import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new folder for what a test or a bench keeps, its database too; whoever made it takes it away. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  letDatabaseIn(folder);
  return folder;
}

/**
 * Root's PostgreSQL runs as another user. Where that one cannot get in, the cluster lies in a system folder
 * (`findPlace`), and stays there when the test takes away its own.
 */
export function letDatabaseIn(folder: string): void {
  chmodSync(folder, 0o755);
}
