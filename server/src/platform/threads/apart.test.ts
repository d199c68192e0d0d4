import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readApart } from './apart.ts';

/** A thread that does little but open decompressors, as one does that reads the parts of a workbook. */
function reading(pieces: number) {
  const apart = JSON.stringify(new URL('./apart.ts', import.meta.url).href);
  const program = `
    import { setImmediate } from 'node:timers/promises';
    import { workerData } from 'node:worker_threads';
    import { createInflateRaw } from 'node:zlib';
    import { tellApart } from ${apart};
    async function* pieces() {
      for (let n = 0; n < workerData; n += 1) {
        for (let opened = 0; opened < 50; opened += 1) createInflateRaw().destroy();
        yield n;
        // Where it hears that it is to end.
        await setImmediate();
      }
    }
    tellApart(pieces(), { items: 200, weight: 1e9, weigh: () => 1 }, String);`;
  return {
    program: new URL(`data:text/javascript,${encodeURIComponent(program)}`),
    data: pieces,
    memoryMb: 64,
    errorOf: (failure: string) => new Error(failure),
    tooLarge: () => new Error('too large'),
  };
}

test('readings taken whole, left early or stopped in their midst do not end the process, nor leave a thread', async () => {
  const lasting = () => process.getActiveResourcesInfo().filter((what) => what === 'Timeout').length;
  const before = lasting();
  for (let round = 0; round < 15; round += 1) {
    const midst = [0, 90, 180].map((more) => stoppedAfter(200 + more + round * 6));
    // A few at a time are a busy machine; one lot after the other keeps it bounded.
    await Promise.all(midst.map((one) => assert.rejects(one, { name: 'AbortError' })));
  }
  await Promise.all([whole(), whole(), leftEarly(), leftEarly()]);
  // The limit of a thread that was stopped goes when the thread has gone.
  for (let tries = 0; lasting() > before && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50).unref());
  assert.ok(lasting() <= before, `${lasting() - before} threads have not ended`);
});

async function whole(): Promise<void> {
  const taken: number[] = [];
  for await (const piece of readApart<number, string>(reading(25))) taken.push(piece);
  assert.deepEqual(
    taken,
    Array.from({ length: 25 }, (_, n) => n),
  );
}

async function leftEarly(): Promise<void> {
  for await (const _ of readApart<number, string>(reading(200))) break;
}

async function stoppedAfter(ms: number): Promise<void> {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), ms);
  for await (const _ of readApart<number, string>(reading(100_000), stop.signal));
}
