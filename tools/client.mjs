import { ensureInstalled, handOver } from './prepare.mjs';

ensureInstalled();
process.exitCode = await handOver(['tools/generate-client.ts', ...process.argv.slice(2)]);
