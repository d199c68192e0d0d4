/** Papers for tests: on a database and a folder of their own, with the formats of numbers as shipped. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ISSUE_PAPERS, type IssueDeps } from '../features/loop/issues/public.ts';
import type { Db } from '../platform/db/database.ts';
import { type FileStore, makeFileStore } from '../platform/files/store.ts';
import { makeLedger } from '../platform/ledger/ledger.ts';
import { makePapers, type PaperKind, type Papers } from '../platform/papers/papers.ts';
import { NUMBERS } from '../platform/papers/series.ts';
import { makeTypesetter, type Typesetter } from '../platform/papers/typeset.ts';

export const FORMATS = [
  { code: 'supervise', zh: '〔{year}〕督字第{n}号', en: '' },
  { code: 'receipt', zh: '〔{year}〕回字第{n}号', en: '' },
  { code: 'case_file', zh: '〔{year}〕卷字第{n}号', en: '' },
  { code: 'whistle', zh: '〔{year}〕哨字第{n}号', en: '' },
  { code: 'admission', zh: '〔{year}〕准申字第{n}号', en: '' },
  { code: 'admission_decision', zh: '〔{year}〕准字第{n}号', en: '' },
  { code: 'duty_list', zh: '〔{year}〕清字第{n}号', en: '' },
  { code: 'worker_certificate', zh: '〔{year}〕网证字第{n}号', en: '' },
  { code: 'score_result', zh: '〔{year}〕考字第{n}号', en: '' },
  { code: 'incident', zh: '〔{year}〕助字第{n}号', en: '' },
];

type Context = { after(fn: () => Promise<void>): void };
export type TestPapers = {
  readonly papers: Papers;
  readonly issues: IssueDeps;
  readonly typesetter: Typesetter;
  readonly store: FileStore;
};

export async function testPapers(
  t: Context,
  db: Db,
  issues: IssueDeps,
  kinds: readonly PaperKind[] = Object.values(ISSUE_PAPERS),
): Promise<TestPapers> {
  return { issues, ...(await makeTestPapers(t, db, kinds)) };
}

/** The papers of a trade. */
export async function makeTestPapers(
  t: Context,
  db: Db,
  kinds: readonly PaperKind[],
): Promise<Omit<TestPapers, 'issues'>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-papers-'));
  const typesetter = makeTypesetter({ fontFolder: null });
  t.after(async () => {
    await typesetter.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const store = makeFileStore(folder);
  const papers = makePapers({
    db,
    ledger: makeLedger(db, NUMBERS),
    typesetter,
    store,
    publicUrl: 'http://127.0.0.1:8080',
    kinds,
    formats: () => FORMATS,
    picture: async () => null,
  });
  return { papers, typesetter, store };
}
