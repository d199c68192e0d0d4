/**
 * The console itself over invented data, for looking at pages and trying components. It answers the API's
 * requests in the page; the product's build never contains it.
 */
import { answer } from './answers.ts';

// The story of the demonstration is told at one moment.
const moments: Readonly<Record<string, string>> = {
  case: '2026-11-24T14:30:00+08:00',
  report: '2026-11-24T10:14:00+08:00',
};
const kind = location.pathname.startsWith('/cases/') ? 'case' : location.pathname.slice(1);
const now = Date.parse(moments[kind] ?? '2026-11-24T09:41:00+08:00');
Date.now = () => now;

const real = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = new URL(String(input), location.href);
  if (!url.pathname.startsWith('/api/v1')) return real(input, init);
  const [status, body] = answer(
    init?.method ?? 'GET',
    url.pathname.slice('/api/v1'.length),
    url.searchParams,
  );
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
};
class Quiet extends EventTarget {
  close(): void {
    this.dispatchEvent(new Event('closed'));
  }
}
globalThis.EventSource = Quiet as unknown as typeof EventSource;

await import('../src/main.tsx');
