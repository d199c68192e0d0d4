/** Whether anybody waits for this server: work that can wait asks before each bite of it. */
import type { Server } from 'node:http';

/** People who read and write come again soon. */
const QUIET_MS = 300;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Answers true when no command is under way and nobody has asked anything for a moment. */
export function watchQuiet(server: Pick<Server, 'on'>, clock = () => performance.now()): () => boolean {
  let commands = 0;
  let asked = -Infinity;
  server.on('request', (request, response) => {
    asked = clock();
    // A read may be a stream that never ends.
    if (READS.has(request.method ?? '')) return;
    commands += 1;
    response.once('close', () => {
      commands -= 1;
      asked = clock();
    });
  });
  return () => commands === 0 && clock() - asked > QUIET_MS;
}
