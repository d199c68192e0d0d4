/** The papers of whistles. A new one: a row here, a dated template beside it, its number in the seeds. */
import { FRAME_2026_12 } from '../../../../platform/papers/papers.ts';
import type { TradePaper, TradePapers } from '../../../../platform/workflow/paper-routes.ts';
import { WHISTLES } from '../public.ts';
import { sheetOf } from './data.ts';

const since = '2026-12-01';

export const WHISTLE_PAPERS = [
  {
    name: 'whistle',
    zh: '吹哨单',
    en: 'Whistle',
    templates: [
      { since, file: new URL(`templates/whistle-${since}.typ`, import.meta.url), frame: FRAME_2026_12 },
    ],
    prints: sheetOf,
  },
] as const satisfies readonly TradePaper[];

export const whistlePapers: TradePapers = { served: WHISTLES, kinds: WHISTLE_PAPERS };
