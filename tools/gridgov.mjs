import { ensureInstalled, handOver } from './prepare.mjs';

ensureInstalled();
process.exitCode = await handOver(['server/src/app/main-cli.ts', ...process.argv.slice(2)]);
