import { search } from './sha256.ts';

addEventListener('message', ({ data }: MessageEvent<{ salt: string; bits: number }>) => {
  postMessage(search(data.salt, data.bits));
});
