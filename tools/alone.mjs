// Loaded before a program that took the place of its starter (`takePlace` in prepare.mjs): nobody is left to tell
// it that npm is gone.
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { whenNpmIsGone } from './npm-gone.mjs';

// Before the program's own first file: where that one has to be read as TypeScript, what reads it stays in memory
// for good, 7 MB of a server. The folder is that of server/src/app/main-server.ts.
enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/gridgov'));

if (isMainThread) whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
