/** The papers of a matter. A new one: a row here, a dated template beside it, what it prints in `data.ts`, its number in the seeds. */
import { FRAME_2026_12, type PaperKind } from '../../../../platform/papers/papers.ts';

const since = '2026-12-01';
const of = (name: string) => [
  { since, file: new URL(`templates/${name}-${since}.typ`, import.meta.url), frame: FRAME_2026_12 },
];

export const ISSUE_PAPERS = {
  supervise: { name: 'supervise', zh: '督办单', en: 'Supervision', templates: of('supervise') },
  receipt: { name: 'receipt', zh: '回执', en: 'Receipt', templates: of('receipt') },
  case_file: { name: 'case_file', zh: '案卷', en: 'Case file', templates: of('case-file') },
} as const satisfies Record<string, PaperKind>;
export type IssuePaper = keyof typeof ISSUE_PAPERS;

export const isIssuePaper = (name: string): name is IssuePaper => Object.hasOwn(ISSUE_PAPERS, name);
