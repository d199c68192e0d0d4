/**
 * Reports a matter, waits until the event of it comes, and lists what is open.
 *
 *     GRIDGOV=https://grid.example TOKEN=ggt_… GRID=990106012015003 node api/example/watch.ts
 */
import { makeClient } from '../src/client.ts';
import { ProblemError } from '../src/problem.ts';

const { GRIDGOV = 'http://127.0.0.1:8080', TOKEN = '', GRID = '', CLASS } = process.env;
const client = makeClient({ baseUrl: GRIDGOV, token: TOKEN, language: 'zh-CN' });

try {
  const made = await client.command('/api/v1/issues', {
    body: {
      channel: process.env.CHANNEL === 'patrol' ? 'patrol' : 'hotline',
      nature: 'complaint',
      title: '路灯不亮',
      description: '三号楼前的路灯晚上不亮',
      place: { text: '三号楼前', grid: GRID },
      ...(CLASS === undefined ? {} : { classCode: CLASS }),
    },
  });
  process.stdout.write(`reported ${made.id}\n`);

  const stop = AbortSignal.timeout(20_000);
  for await (const { position, event } of client.events({
    types: ['issue.reported'],
    after: '0',
    signal: stop,
  })) {
    if (event.subject !== made.id) continue;
    process.stdout.write(`heard ${event.type} at ${position}\n`);
    break;
  }

  let count = 0;
  for await (const _ of client.items('/api/v1/issues', { query: { limit: 20 } })) count += 1;
  process.stdout.write(`listed ${count}\n`);
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  process.stderr.write(`${error.status} ${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
