/** The sum the server wants before something is sent: a number whose SHA-256 with its salt begins with zero bits. */
import { ask } from './api.ts';

export type Solution = {
  readonly salt: string;
  readonly until: number;
  readonly sign: string;
  readonly nonce: number;
};
type Challenge = Omit<Solution, 'nonce'> & { readonly bits: number };

/** Worked out beside the page: on a slow phone it takes seconds, in which the page would not answer. */
export async function solve(): Promise<Solution> {
  const { bits, ...challenge } = await ask<Challenge>('/portal/challenge');
  const worker = new Worker(new URL('./sumWorker.ts', import.meta.url), { type: 'module' });
  try {
    const nonce = await new Promise<number>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ salt: challenge.salt, bits });
    });
    return { ...challenge, nonce };
  } finally {
    worker.terminate();
  }
}
