import { buildFaces, ensureInstalled, handOver } from './prepare.mjs';

ensureInstalled();
buildFaces();
process.exitCode = await handOver(['server/src/app/main-server.ts', ...process.argv.slice(2)]);
