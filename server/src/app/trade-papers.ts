/** The papers of every trade on the form. */
import { whistlePapers } from '../features/hands/whistles/papers/kinds.ts';
import { helpPapers } from '../features/safety/help/papers/kinds.ts';
import { admissionPapers } from '../features/work/admission/papers/kinds.ts';
import { workerPapers } from '../features/work/workers/papers/kinds.ts';
import type { TradePapers } from '../platform/workflow/paper-routes.ts';

export const TRADE_PAPERS: readonly TradePapers[] = [
  whistlePapers,
  helpPapers,
  admissionPapers,
  workerPapers,
];
