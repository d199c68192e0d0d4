import { buildFaces, ensureInstalled, handOver } from './prepare.mjs';

ensureInstalled();
await buildFaces();
process.exitCode = await handOver(['e2e/screens.ts', ...process.argv.slice(2)]);
