/** What the command line uses of backups. */
export { type BackupResult, backUp } from './backup.ts';
export { BackupDamagedError, RestoreRefusedError } from './manifest.ts';
export { type RestoreResult, restore } from './restore.ts';
