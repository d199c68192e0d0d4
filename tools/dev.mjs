import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, handOver, node, root } from './prepare.mjs';

// The server restarts when its files change; the console reloads in place and asks the server through a proxy.
ensureInstalled();
const vite = spawn(node(), [path.join(root, 'node_modules/vite/bin/vite.js')], {
  cwd: path.join(root, 'faces/console'),
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = await handOver(['--watch', 'server/src/app/main-server.ts', ...process.argv.slice(2)]);
vite.kill('SIGTERM');
