import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';

/**
 * The secret a demo city seals its fields with: made once, kept in the data folder and readable for its owner
 * only. Production takes its secret from the settings, so that a copy of the data alone opens nothing.
 */
export function demoSecret(dataDir: string): string {
  const file = path.join(dataDir, 'demo-secret');
  fs.mkdirSync(dataDir, { recursive: true });
  try {
    // `wx`: of two processes starting at once the second reads what the first wrote.
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = fs.readFileSync(file, 'utf8').trim();
  if (secret.length < 64) throw new Error(`${file} holds no whole secret; delete it only with an empty city`);
  return secret;
}
