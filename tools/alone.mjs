// Loaded before a program that took the place of its starter (`takePlace` in prepare.mjs): nobody is left to tell
// it that npm is gone.
import { isMainThread } from 'node:worker_threads';
import { whenNpmIsGone } from './npm-gone.mjs';

if (isMainThread) whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
