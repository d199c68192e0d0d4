/** The same read of a small and of a large book by turns. */
export type Read = { readonly name: string; run(): Promise<unknown> };

export async function compare(small: Read, large: Read, times: number) {
  const took: [number[], number[]] = [[], []];
  for (let n = -3; n < times; n += 1) {
    for (const [side, read] of [small, large].entries()) {
      const began = performance.now();
      await read.run();
      if (n >= 0) took[side === 0 ? 0 : 1].push(performance.now() - began);
    }
  }
  const [smallMs, largeMs] = took.map(median) as [number, number];
  return { name: small.name, smallMs, largeMs, ratio: Math.round((largeMs / smallMs) * 100) / 100 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}
