import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, faces, handOver, node, root } from './prepare.mjs';

// The server restarts when its files change; the faces reload in place and ask the server through a proxy.
ensureInstalled();
const vites = faces
  .map((name) => path.join(root, 'faces', name))
  .filter((face) => existsSync(path.join(face, 'vite.config.ts')))
  .map((face) =>
    spawn(node(), [path.join(root, 'node_modules/vite/bin/vite.js')], {
      cwd: face,
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  );
process.exitCode = await handOver(['--watch', 'server/src/app/main-server.ts', ...process.argv.slice(2)]);
for (const vite of vites) vite.kill('SIGTERM');
