import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeaturesApart } from './feature-apart.ts';
import { FeatureFileError } from './feature-stream.ts';

const feature = (n: number, points: number) => ({
  type: 'Feature',
  properties: { code: String(n) },
  geometry: {
    type: 'Polygon',
    coordinates: [Array.from({ length: points }, (_, at) => [119 + at / 1e6, 36 + at / 1e6])],
  },
});
const file = (features: object[]) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));

test('a file of features is read while others are served, whole and in order', async () => {
  const bytes = file(Array.from({ length: 1_500 }, (_, n) => feature(n, 800)));
  let [longest, last] = [0, performance.now()];
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const codes: unknown[] = [];
  for await (const { properties, geometry } of readFeaturesApart(bytes)) {
    codes.push(properties.code);
    const [ring] = (geometry?.coordinates ?? []) as unknown[][];
    assert.equal(ring?.length, 800);
  }
  clearInterval(beat);
  assert.deepEqual(
    codes,
    Array.from({ length: 1_500 }, (_, n) => String(n)),
  );
  assert.ok(longest < 1_000, `nothing else ran for ${longest} ms`);
});

test('what is no file of features, breaks off, or needs more memory than it may, says so as before', async () => {
  const read = async (bytes: Uint8Array, memoryMb?: number) => {
    for await (const _ of readFeaturesApart(bytes, undefined, memoryMb));
  };
  const whole = file([feature(1, 3), feature(2, 3)]);
  const is = (reason: string) => (error: unknown) =>
    error instanceof FeatureFileError && error.reason === reason;
  await assert.rejects(read(whole.subarray(0, -30)), is('cut_off'));
  await assert.rejects(read(new TextEncoder().encode('[1, 2]')), is('no_features'));
  await assert.rejects(read(file([feature(1, 600_000)]), 24), is('too_large'));
});

test('it can be stopped while it is under way', async () => {
  const stop = new AbortController();
  const bytes = file(Array.from({ length: 2_000 }, (_, n) => feature(n, 500)));
  const reading = (async () => {
    for await (const _ of readFeaturesApart(bytes, stop.signal)) stop.abort();
  })();
  await assert.rejects(reading, { name: 'AbortError' });
});
