/** The certificate of a grid worker 网格员证 as a card: numbered, with a code that tells whether it is valid and nothing else. */
import { FRAME_2026_12 } from '../../../../platform/papers/papers.ts';
import type { TradePaper, TradePapers } from '../../../../platform/workflow/paper-routes.ts';
import { WORKERS } from '../public.ts';
import { CERTIFICATE_PAPER, certificateOf } from './data.ts';

const since = '2026-12-01';

export const WORKER_PAPERS = [
  {
    name: CERTIFICATE_PAPER,
    zh: '网格员证',
    en: 'Certificate',
    templates: [
      { since, file: new URL(`templates/certificate-${since}.typ`, import.meta.url), frame: FRAME_2026_12 },
    ],
    prints: certificateOf,
  },
] as const satisfies readonly TradePaper[];

export const workerPapers: TradePapers = { served: WORKERS, kinds: WORKER_PAPERS };
