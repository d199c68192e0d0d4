import { buildFaces, ensureInstalled, handOver, heapFlags } from './prepare.mjs';

const flags = heapFlags('server');
ensureInstalled();
await buildFaces();
process.exitCode = await handOver([...flags, 'server/src/app/main-server.ts', ...process.argv.slice(2)]);
