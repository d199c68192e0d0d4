import { ensureInstalled, handOver, heapFlags } from './prepare.mjs';

const flags = heapFlags('command');
ensureInstalled();
process.exitCode = await handOver([...flags, 'server/src/app/main-cli.ts', ...process.argv.slice(2)]);
