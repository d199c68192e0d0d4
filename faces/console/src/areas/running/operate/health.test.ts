import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from './health.ts';

const text = `# HELP gridgov_process_start_time_seconds Start
gridgov_process_start_time_seconds 1795531036
gridgov_process_resident_memory_bytes 2.4e+8
gridgov_nodejs_eventloop_lag_p99_seconds 0.017039
gridgov_http_request_seconds_count{method="GET",route="/api/v1/me",status="200"} 31
gridgov_http_request_seconds_count{method="GET",route="/api/v1/me",status="503"} 2
`;

test('the measures a person reads are taken from the text for machines', () => {
  assert.deepEqual(numbersIn(text), {
    startedAt: 1_795_531_036_000,
    memoryBytes: 240_000_000,
    lagMs: 17,
    requests: 33,
    failures: 2,
  });
});

test('a server that does not answer leaves the measures unknown, not zero memory', () => {
  const { startedAt, memoryBytes, lagMs } = numbersIn('');
  assert.deepEqual([startedAt, memoryBytes, lagMs], [null, null, null]);
});
