import { buildFaces, ensureInstalled, heapFlags, takePlace } from './prepare.mjs';

const flags = heapFlags('server');
ensureInstalled();
await buildFaces();
process.exitCode = await takePlace([...flags, 'server/src/app/main-server.ts', ...process.argv.slice(2)]);
