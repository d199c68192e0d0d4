import { ensureInstalled, handOver } from './prepare.mjs';

ensureInstalled();
process.exitCode = await handOver(['tools/check.ts', ...process.argv.slice(2)]);
