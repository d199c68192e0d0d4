/** The papers of requests for help. A new one: a row here, a dated template beside it, its number in the seeds. */
import { FRAME_2026_12 } from '../../../../platform/papers/papers.ts';
import type { TradePaper, TradePapers } from '../../../../platform/workflow/paper-routes.ts';
import { HELP } from '../public.ts';
import { incidentOf } from './data.ts';

const since = '2026-12-01';

export const HELP_PAPERS = [
  {
    name: 'incident',
    zh: '求助事件单',
    en: 'Incident sheet',
    templates: [
      { since, file: new URL(`templates/incident-${since}.typ`, import.meta.url), frame: FRAME_2026_12 },
    ],
    prints: incidentOf,
  },
] as const satisfies readonly TradePaper[];

export const helpPapers: TradePapers = { served: HELP, kinds: HELP_PAPERS };
