/** Papers on the parts of the server: the typesetter, the numbers, and the photos that go onto paper. */
import { buffer } from 'node:stream/consumers';
import { SCORE_PAPER } from '../features/data/scores/papers/data.ts';
import { WHISTLE_PAPERS } from '../features/hands/whistles/papers/kinds.ts';
import { ISSUE_PAPERS, type PaperDeps, PHOTO } from '../features/loop/issues/public.ts';
import { listFiles } from '../features/running/files/public.ts';
import { HELP_PAPERS } from '../features/safety/help/papers/kinds.ts';
import { ADMISSION_PAPERS } from '../features/work/admission/papers/kinds.ts';
import { DUTY_LIST_PAPER } from '../features/work/admission/papers/list.ts';
import { WORKER_PAPERS } from '../features/work/workers/papers/kinds.ts';
import { fitTo } from '../platform/files/render.ts';
import type { Ledgers } from '../platform/ledger/ledger.ts';
import { fontFolderOf } from '../platform/papers/fonts.ts';
import { makePapers } from '../platform/papers/papers.ts';
import { NUMBERS } from '../platform/papers/series.ts';
import { makeTypesetter, type Typesetter } from '../platform/papers/typeset.ts';
import type { Platform } from './platform.ts';

/** The longer side of a photo on paper, in pixels: some 300 to an inch. */
const PHOTO_SIDE = 1000;

export type PaperParts = PaperDeps & { readonly typesetter: Typesetter };

export function openPapers(
  { db, config, files, settings }: Pick<Platform, 'db' | 'config' | 'files' | 'settings'>,
  ledgers: Ledgers,
  issues: PaperDeps['issues'],
): PaperParts {
  const typesetter = makeTypesetter({ fontFolder: fontFolderOf(config.dataDir) });
  const papers = makePapers({
    db,
    ledger: ledgers(NUMBERS),
    typesetter,
    store: files,
    publicUrl: settings.publicUrl,
    kinds: [
      ...Object.values(ISSUE_PAPERS),
      ...WHISTLE_PAPERS,
      ...HELP_PAPERS,
      ...ADMISSION_PAPERS,
      DUTY_LIST_PAPER,
      ...WORKER_PAPERS,
      SCORE_PAPER,
    ],
    formats: (at) => issues.rules.current(at).codes('paper_number'),
    async picture(name) {
      const [row] = await listFiles(db, [name.slice(PHOTO.length, -'.jpg'.length)]);
      const content = row === undefined ? undefined : await files.open(row.hash);
      return content === undefined ? null : fitTo(await buffer(content.stream), PHOTO_SIDE);
    },
  });
  return { issues, papers, typesetter };
}
