/**
 * Papers a second on one core: supervisions, receipts and case files of eight pages in turn, each set on its own as the
 * server sets them, with other words in each, so that nothing is taken from the paper before.
 * Run: `node bench/papers.ts [--quick]`.
 */
import { fullSheet } from '@gridgov/server/features/loop/issues/papers/sample.ts';
import { makeTypesetter } from '@gridgov/server/platform/papers/typeset.ts';

export interface PapersReport {
  readonly documents: number;
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Of the process that sets them. */
  readonly peakMb: number;
}

export async function benchPapers({ quick }: { readonly quick: boolean }): Promise<PapersReport> {
  const documents = quick ? 100 : 600;
  const typesetter = makeTypesetter({ fontFolder: null });
  try {
    const spent: number[] = [];
    let peakKb = 0;
    // The first starts the process and is not counted.
    await typesetter.set(sheetOf(0));
    const begun = performance.now();
    for (let n = 1; n <= documents; n += 1) {
      const from = performance.now();
      // One core: each waits for the one before.
      ({ peakKb } = await typesetter.set(sheetOf(n)));
      spent.push(performance.now() - from);
    }
    const seconds = (performance.now() - begun) / 1000;
    spent.sort((a, b) => a - b);
    return {
      documents,
      perSecond: Math.round((documents / seconds) * 10) / 10,
      p99Ms: Math.round(spent[Math.floor(documents * 0.99)] ?? 0),
      peakMb: Math.round(peakKb / 1024),
    };
  } finally {
    await typesetter.stop();
  }
}

const KINDS = ['supervise', 'receipt', 'case_file'] as const;
/** Each with words of its own. */
const sheetOf = (n: number) => fullSheet(KINDS[n % KINDS.length] ?? 'receipt', n);

if (import.meta.main) {
  const report = await benchPapers({ quick: process.argv.includes('--quick') });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
