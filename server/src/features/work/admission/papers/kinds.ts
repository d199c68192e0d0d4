/** The papers of admissions: both print the same content, each in the words of whoever issues it. */
import { FRAME_2026_12 } from '../../../../platform/papers/papers.ts';
import type { TradePaper, TradePapers } from '../../../../platform/workflow/paper-routes.ts';
import { ADMISSIONS } from '../public.ts';
import { applicationOf, decisionOf } from './data.ts';

const since = '2026-12-01';
const templates = [
  { since, file: new URL(`templates/admission-${since}.typ`, import.meta.url), frame: FRAME_2026_12 },
];

export const ADMISSION_PAPERS = [
  { name: 'admission', zh: '网格事项准入申请书', en: 'Application', templates, prints: applicationOf },
  { name: 'admission_decision', zh: '网格事项准入决定书', en: 'Decision', templates, prints: decisionOf },
] as const satisfies readonly TradePaper[];

export const admissionPapers: TradePapers = { served: ADMISSIONS, kinds: ADMISSION_PAPERS };
